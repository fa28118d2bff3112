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
    const settings = { lateInteraction: { candidates: 1, weight: 5 } };
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
    expect(await gainsOf('wall', { settings: { lateInteraction: { candidates: 50, weight: 0 } } })).toEqual(new Map());
  });

  it('gives nothing in an index that was made before words had vectors', async () => {
    expect(await gainsOf('wall', { index: { ...index, words: async () => null } })).toEqual(new Map());
  });

  it('compares of a text of thousands of words those that weigh most', async () => {
    const wall = (await embedder.embedPassage(['wall'], '')).words[0] as WordEmbedding;
    const pears = (await embedder.embedPassage(['pears'], '')).words[0] as WordEmbedding;
    const long = [...new Array<WordEmbedding>(5000).fill(pears), ...new Array<WordEmbedding>(32).fill(wall)];
    const idfOf = async (term: string) => (term === 'wall' ? 9 : 1);
    const [short, gains] = [[wall], long].map((words) => gainsOfWords({ ...tools, idfOf }, words, evenScores));
    const [expected, found] = [await short, await gains];
    for (const [passage, gain] of expected ?? []) expect(found?.get(passage)).toBeCloseTo(gain, 12);
    expect(found?.size).toBe(expected?.size);
  });
});
