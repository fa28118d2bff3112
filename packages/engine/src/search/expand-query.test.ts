/** What a query takes from the documents that its first ranking puts first. */
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import type { QueryTerm } from '../lexical/index.js';
import { DEFAULT_RANKING } from '../ranking/settings.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { expandQuery } from './expand-query.js';
import type { PassageMask } from './passage-mask.js';

const embedder = createHashEmbedder();
const long = Array.from(
  { length: 30 },
  (_, i) => `Chapter ${i} of a book on weather, ${'wind '.repeat(60)}number${i}.`,
);
const index = await openMemoryIndex(
  [
    makeDocument({ id: 'story', passages: ['Zinc is mined.', 'Smelters melt it.', 'Unions strike.'] }),
    makeDocument({ id: 'other', passages: ['Zinc and copper.'] }),
    makeDocument({ id: 'book', passages: long }),
  ],
  { embedder },
);
const zinc: QueryTerm = {
  word: 'zinc',
  alternatives: [{ term: 'zinc', via: 'exact', weight: 1 }],
  mask: 1,
  stop: false,
};
const vector = await embedder.embedQuery('zinc');

async function expand(best: readonly number[], allowed: PassageMask = null, documents = 10) {
  const scores = new Float32Array(index.manifest.counts.passages);
  for (const [rank, passage] of best.entries()) scores[passage] = 1 - rank / 10;
  const settings = { feedback: { ...DEFAULT_RANKING.feedback, documents, share: 0.25, maxTerms: 500 } };
  const tools = { index, analyzers: [createAnalyzer('en')], settings, idfOf: async () => 1 };
  return expandQuery(tools, { terms: [zinc], vector }, scores, allowed);
}

const wordsOf = (expanded: Awaited<ReturnType<typeof expand>>) => expanded?.terms.map(({ word }) => word) ?? [];

describe('expandQuery', () => {
  it('takes terms from all passages of a document that one of its passages puts first', async () => {
    expect(wordsOf(await expand([0], null, 1))).toEqual(expect.arrayContaining(['smelter', 'strike']));
  });

  it('gives the added terms their share of the weight, and the own ones the rest', async () => {
    const expanded = await expand([0, 3]);
    const weights = (expanded?.terms ?? []).map(({ alternatives }) => alternatives[0]?.weight ?? 0);
    expect(weights[0]).toBeCloseTo(0.75, 10);
    expect(weights.slice(1).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.25, 10);
  });

  it('counts a document once, however many of its passages stand high', async () => {
    const once = await expand([0, 3]);
    const scores = (
      await expand(
        [0, 1, 2, 3],
        Uint8Array.from({ length: 34 }, () => 1),
        2,
      )
    )?.terms;
    expect(scores?.map(({ word }) => word).sort()).toEqual(wordsOf(once).sort());
  });

  it('reads of a long document what stands around its best passage', async () => {
    const words = wordsOf(await expand([4 + 15], null, 1));
    expect(words).toEqual(expect.arrayContaining(['number14', 'number15', 'number16']));
    expect(words).not.toContain('number0');
    expect(words).not.toContain('number29');
  });

  it('reads nothing that the request leaves out', async () => {
    const allowed = new Uint8Array(index.manifest.counts.passages).fill(1);
    allowed[1] = 0;
    const words = wordsOf(await expand([0], allowed, 1));
    expect(words).toContain('strike');
    expect(words).not.toContain('smelter');
  });

  it('is null where no passage has a score', async () => {
    expect(await expand([])).toBeNull();
  });
});
