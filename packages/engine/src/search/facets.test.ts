/** What is counted beside a list of hits. */
import { expect, it } from 'vitest';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { countFacets } from './facets.js';

it('counts hits by source, author and year, the most frequent first and what has no value last among equals', async () => {
  const documents = [
    { id: 'a', source: 'Post', author: 'Weber', date: '0522-03-01', passages: ['One.', 'Two.'] },
    { id: 'b', source: 'Times', author: null, date: '2025', passages: ['Three.'] },
    { id: 'c', source: null, author: 'Adler', date: null, passages: ['Four.'] },
  ];
  const index = await openMemoryIndex(documents.map(makeDocument), { embedder: createHashEmbedder() });
  const facets = countFacets(index, [0, 1, 2, 3]);
  expect(facets.source).toEqual([
    { value: 'Post', count: 2 },
    { value: 'Times', count: 1 },
    { value: null, count: 1 },
  ]);
  expect(facets.author).toEqual([
    { value: 'Weber', count: 2 },
    { value: 'Adler', count: 1 },
    { value: null, count: 1 },
  ]);
  // Four digits, as a filter on dates expects them.
  expect(facets.year).toEqual([
    { value: '0522', count: 2 },
    { value: '2025', count: 1 },
    { value: null, count: 1 },
  ]);
  expect(countFacets(index, [])).toEqual({ source: [], author: [], year: [] });
});
