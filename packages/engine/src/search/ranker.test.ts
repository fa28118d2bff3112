/** What a searcher works out once for a query, and what it works out again. */
import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../answer/index.js';
import type { Embedder } from '../embedder.js';
import { LociError } from '../errors.js';
import type { Reranker } from '../reranker.js';
import {
  createFakeReranker,
  createHashEmbedder,
  makeDocument,
  openMemoryIndex,
  type SketchedDocument,
} from '../testing/index.js';
import { createSearcher, type EvaluatedSearcher } from './create-searcher.js';

const DOCUMENTS: readonly SketchedDocument[] = Array.from({ length: 12 }, (_, i) => ({
  id: `document-${i}`,
  source: i % 2 === 0 ? 'Review' : 'Wire',
  passages: [`Ship ${'ship '.repeat(i % 4)}number ${i}, in harbour ${i * i}.`, `Pears of the year ${1900 + i}.`],
}));

const hash = createHashEmbedder();

/** A searcher, and the queries that its model has read. */
async function open(
  reranker: Reranker | null = null,
  embedPassage: Embedder['embedPassage'] = hash.embedPassage,
): Promise<{ searcher: EvaluatedSearcher; read: string[] }> {
  const index = await openMemoryIndex(DOCUMENTS.map(makeDocument), { embedder: hash, calibrate: true });
  const read: string[] = [];
  const counting: Embedder = {
    ...hash,
    embedPassage: (segments, context) => {
      read.push(segments.join(' '));
      return embedPassage(segments, context);
    },
  };
  return { searcher: createSearcher(index, counting, { reranker, now: () => 0 }), read };
}

describe('the list of a query', () => {
  it('is made once for its pages, groups, explanations and matrix', async () => {
    const { searcher, read } = await open();
    const pages = [
      await searcher.search({ query: 'ship', limit: 3 }),
      await searcher.search({ query: 'ship', limit: 3, offset: 3 }),
    ];
    await searcher.search({ query: 'ship', group: 'source', explain: true });
    await searcher.matrix({ query: 'ship' });
    expect(read).toEqual(['ship']);
    const { hits } = await (await open()).searcher.search({ query: 'ship', limit: 6 });
    expect(pages.flatMap((page) => page.hits)).toEqual(hits);
  });

  it('is made once for a search and a matrix that are asked for at the same time', async () => {
    const { searcher, read } = await open();
    await Promise.all([searcher.search({ query: 'ship' }), searcher.matrix({ query: 'ship' })]);
    expect(read).toEqual(['ship']);
  });

  it.each<SearchRequest>([
    { query: 'ships' },
    { query: 'ship', mode: 'semantic' },
    { query: 'ship', typing: true },
    { query: 'ship', includeWeaker: true },
    { query: 'ship', filter: { sources: ['Wire'] } },
    { query: 'ship source:wire' },
    { query: '"ship"' },
  ])('is another for %j', async (request) => {
    const { searcher } = await open();
    await searcher.search({ query: 'ship' });
    expect(await searcher.search(request)).toEqual(await (await open()).searcher.search(request));
  });

  it('is made anew after a failure', async () => {
    let failures = 1;
    const { searcher } = await open(null, async (segments, context) => {
      if (failures-- > 0) throw new LociError('model-unavailable', 'The model has gone.');
      return hash.embedPassage(segments, context);
    });
    await expect(searcher.search({ query: 'ship' })).rejects.toThrow('has gone');
    expect((await searcher.search({ query: 'ship' })).hits).not.toEqual([]);
  });
});

describe('the list of a reranker', () => {
  it('is read once, and keeps its order on every page', async () => {
    const reranker = createFakeReranker((passage) => -passage.length);
    const { searcher } = await open(reranker);
    const first = await searcher.search({ query: 'ship', limit: 2 });
    const second = await searcher.search({ query: 'ship', limit: 2, offset: 2 });
    expect(reranker.calls).toHaveLength(1);
    const lengths = [...first.hits, ...second.hits].map(({ passage }) => passage.text.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it('that somebody cancels is cancelled for nobody else', async () => {
    const { searcher } = await open(createFakeReranker((passage) => passage.length));
    const cancelled = {
      throwIfAborted() {
        throw new Error('Nobody waits for it.');
      },
    };
    const [mine, other] = await Promise.allSettled([
      searcher.search({ query: 'ship' }, cancelled),
      searcher.search({ query: 'ship' }),
    ]);
    expect([mine.status, other.status]).toEqual(['rejected', 'fulfilled']);
  });
});
