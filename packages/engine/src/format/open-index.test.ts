/** What an open index tells of a passage that is named in passing. */
import { expect, it } from 'vitest';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';

it('names a passage with what its document tells, and says of the date of a file that it is one', async () => {
  const passages = ['The harbour froze.'];
  const documents = [
    { id: 'a', title: 'Ice', source: 'Example News', date: '2025-01-01' },
    { id: 'b', title: 'Ice', source: null, date: '2026-01-01', dateDerived: true },
  ].map((each) => makeDocument({ ...each, passages }));
  const index = await openMemoryIndex(documents, { embedder: createHashEmbedder() });
  const [first, second] = await Promise.all([index.reference(0), index.reference(1)]);
  expect(first).toEqual({
    passageId: expect.any(String),
    documentId: 'a',
    ordinal: 0,
    title: 'Ice',
    source: 'Example News',
    date: '2025-01-01',
  });
  expect(second).toMatchObject({ documentId: 'b', date: '2026-01-01', dateDerived: true });
});
