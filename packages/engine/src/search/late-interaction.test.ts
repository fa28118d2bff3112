/** Words near to those of a query raise the passages that hold them. */
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import type { WordEmbedding } from '../embedder.js';
import { DEFAULT_RANKING } from '../ranking/settings.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { gainsOfWords, type InteractionTools } from './late-interaction.js';

const embedder = createHashEmbedder(128);
const index = await openMemoryIndex(
  ['The harbour wall fell.', 'The old wall was white.', 'Pears ripen late.', 'The of and.'].map((text, i) =>
    makeDocument({ id: `d${i}`, passages: [text], language: 'en' }),
  ),
  { embedder },
);
const tools: InteractionTools = {
  index,
  analyzers: [createAnalyzer('en')],
  settings: DEFAULT_RANKING,
  idfOf: async () => 1,
};
const { lateInteraction } = DEFAULT_RANKING;
const evenScores = Float32Array.of(0.5, 0.5, 0.5, 0.5);

async function gainsOf(
  query: string,
  { scores = evenScores, ...changed }: Partial<InteractionTools> & { readonly scores?: Float32Array } = {},
): Promise<ReadonlyMap<number, number>> {
  const { words } = await embedder.embedPassage([query], '');
  return gainsOfWords({ ...tools, ...changed }, words, scores);
}

describe('gainsOfWords', () => {
  it('gives most to the passage that holds most words of the query, and nothing below the mean', async () => {
    const gains = await gainsOf('the harbour wall');
    expect(gains.get(0)).toBeGreaterThan(gains.get(1) as number);
    expect(gains.has(2)).toBe(false);
    expect(gains.has(3)).toBe(false);
  });

  it('reads no words but those of the best passages, and never one without a score', async () => {
    const scores = Float32Array.of(0, 0.5, 0.4, 0.3);
    expect((await gainsOf('the harbour wall', { scores })).has(0)).toBe(false);
    const settings = { lateInteraction: { ...lateInteraction, candidates: 1 } };
    expect(await gainsOf('the harbour wall', { scores, settings })).toEqual(new Map());
  });

  it('goes by the rarer word where words have different weights', async () => {
    const idfOf = async (term: string) => (term === 'pear' ? 9 : 1);
    const [gains, even] = [await gainsOf('white pears', { idfOf }), await gainsOf('white pears')];
    expect(gains.get(2)).toBeGreaterThan(even.get(2) as number);
    expect(gains.has(1)).toBe(false);
  });

  it('weighs a word that the index lacks as its rarest', async () => {
    const idfOf = async (term: string) => (term === 'pear' ? 0 : 0.01);
    expect((await gainsOf('white pears', { idfOf })).has(1)).toBe(false);
  });

  it('gives nothing for stop words alone, for no words, and with weight 0', async () => {
    expect(await gainsOf('the of and')).toEqual(new Map());
    expect(await gainsOf('')).toEqual(new Map());
    expect(await gainsOf('wall', { settings: { lateInteraction: { ...lateInteraction, weight: 0 } } })).toEqual(
      new Map(),
    );
  });

  it('gives nothing in an index that was made before words had vectors', async () => {
    expect(await gainsOf('wall', { index: { ...index, words: async () => null } })).toEqual(new Map());
  });

  it('gives a quarter for a query of twice the words that count in full', async () => {
    const gainsWith = (fullWords: number) =>
      gainsOf('harbour wall', { settings: { lateInteraction: { ...lateInteraction, fullWords } } });
    const [full, half] = [await gainsWith(2), await gainsWith(1)];
    expect(await gainsWith(7)).toEqual(full);
    for (const [passage, gain] of full) expect(half.get(passage)).toBeCloseTo(gain / 4, 12);
  });

  it('compares of a text of thousands of words those that weigh most', async () => {
    const wordOf = async (text: string) => (await embedder.embedPassage([text], '')).words[0] as WordEmbedding;
    const [wall, pears] = [await wordOf('wall'), await wordOf('pears')];
    const long = [...new Array<WordEmbedding>(5000).fill(pears), ...new Array<WordEmbedding>(32).fill(wall)];
    const settings = { lateInteraction: { ...lateInteraction, fullWords: long.length } };
    const changed = { ...tools, settings, idfOf: async (term: string) => (term === 'wall' ? 9 : 1) };
    const [short, found] = [
      await gainsOfWords(changed, [wall], evenScores),
      await gainsOfWords(changed, long, evenScores),
    ];
    expect(found.size).toBe(short.size);
    for (const [passage, gain] of short) expect(found.get(passage)).toBeCloseTo(gain, 12);
  });
});
