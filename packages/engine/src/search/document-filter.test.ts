/** The conditions of a filter, one by one, over documents of which some lack a source, an author or a date. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentFilter } from '../answer/index.js';
import type { OpenIndex } from '../format/open-index.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { documentMask, intersectMasks } from './document-filter.js';

const DOCUMENTS = [
  { id: 'a', source: 'Review', author: 'Weber', date: '2024-05-03' },
  { id: 'b', source: 'Wire', date: '2025' },
  { id: 'c', author: 'Weber' },
];

let index: OpenIndex;
beforeAll(async () => {
  const documents = DOCUMENTS.map((document) => makeDocument({ ...document, passages: ['An army.'] }));
  index = await openMemoryIndex(documents, { embedder: createHashEmbedder() });
});

/** The ids of the documents that are kept. */
function kept(filter: DocumentFilter): string {
  const mask = documentMask(index, filter);
  return DOCUMENTS.filter((_, ordinal) => mask === null || mask[ordinal] === 1)
    .map(({ id }) => id)
    .join('');
}

describe('a filter', () => {
  it.each<[string, DocumentFilter]>([
    ['abc', {}],
    ['abc', { sources: [], authors: [] }],
    ['a', { sources: ['Review'] }],
    ['ab', { sources: ['Wire', 'Review'] }],
    ['', { sources: ['review'] }],
    ['', { sources: ['unknown'] }],
    ['a', { sources: ['Review', 'Wire'], authors: ['Weber'] }],
  ])('keeps %j of %j', (ids, filter) => {
    expect(kept(filter)).toBe(ids);
  });

  it('takes the empty string for documents that have no source or author', () => {
    expect(kept({ sources: [''] })).toBe('c');
    expect(kept({ sources: ['', 'Wire'] })).toBe('bc');
    expect(kept({ authors: [''] })).toBe('b');
    expect(kept({ sources: [''], authors: [''] })).toBe('');
  });

  it('keeps a document whose date may lie within, and none without a date', () => {
    expect(kept({ from: '2025-06' })).toBe('b');
    expect(kept({ to: '2024' })).toBe('a');
    expect(kept({ from: '2024', to: '2025' })).toBe('ab');
    expect(kept({ from: '2026' })).toBe('');
  });

  it('refuses a date that is none', () => {
    expect(() => kept({ from: 'spring' })).toThrow('from is "spring"; expected a date such as 2025');
  });
});

describe('two masks together', () => {
  it('keep what both keep, and null keeps all', () => {
    const mask = Uint8Array.of(1, 0, 1);
    expect(intersectMasks(null, null)).toBeNull();
    expect(intersectMasks(mask, null)).toBe(mask);
    expect(intersectMasks(null, mask)).toBe(mask);
    expect(intersectMasks(mask, Uint8Array.of(1, 1, 0))).toEqual(Uint8Array.of(1, 0, 0));
  });
});
