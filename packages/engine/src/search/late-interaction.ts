/** Reads the words of the best passages beside those of the query, and tells what each gains by them. */
import type { Analyzer } from '../analysis/index.js';
import type { WordEmbedding } from '../embedder.js';
import type { OpenIndex } from '../format/open-index.js';
import { inverseDocumentFrequency } from '../lexical/index.js';
import type { RankingSettings } from '../ranking/settings.js';
import { gainsFromWords } from '../ranking/word-gains.js';
import { createWordMatcher, type WeightedWord, WORD_SIGN_BYTES } from '../semantic/word-signs.js';
import { bestPassages } from './best-passages.js';
import { gainsByPassage, NO_GAINS, type PassageGains } from './gains.js';

export interface InteractionTools {
  readonly index: OpenIndex;
  /** One for each language in the index, that of most passages first. */
  readonly analyzers: readonly Analyzer[];
  readonly settings: Pick<RankingSettings, 'lateInteraction'>;
  /** 0 for a term that the index lacks. */
  idfOf(term: string): Promise<number>;
}

/**
 * Of the passages that stand first by `scores`, which are by passage ordinal. Nothing is gained for
 * a query of stop words alone, and in an index that was made before words had vectors.
 */
export async function gainsOfWords(
  tools: InteractionTools,
  query: readonly WordEmbedding[],
  scores: Float32Array,
): Promise<PassageGains> {
  const { index, settings } = tools;
  const { candidates, weight, fullWords } = settings.lateInteraction;
  if (weight === 0) return NO_GAINS;
  const [table, weighted] = await Promise.all([index.words(), weighWords(tools, query)]);
  if (table === null || weighted.length === 0) return NO_GAINS;

  const { first, signs } = table;
  const best = bestPassages(scores, candidates);
  const matcher = createWordMatcher(weighted.slice(0, MOST_WORDS));
  const nearness = best.map((passage) =>
    matcher(
      signs.subarray((first[passage] as number) * WORD_SIGN_BYTES, (first[passage + 1] as number) * WORD_SIGN_BYTES),
    ),
  );
  return gainsByPassage(best, gainsFromWords(nearness, weight * Math.min(1, fullWords / weighted.length) ** 2));
}

/** Of a query as long as a text so many words are compared, those that weigh most: each costs as much as all others. */
const MOST_WORDS = 32;

/**
 * The words of a query but stop words, that of most weight first, each with the idf of its rarest term. One that the
 * index lacks weighs most: whether a passage says it in another word is then the question.
 */
async function weighWords(
  { index, analyzers: [analyzer], idfOf }: InteractionTools,
  query: readonly WordEmbedding[],
): Promise<readonly WeightedWord[]> {
  const unknown = inverseDocumentFrequency(0, index.manifest.counts.passages);
  const weighted = await Promise.all(
    query.map(async ({ text, vector }) => {
      const terms = (analyzer?.analyze(text) ?? []).filter(({ stop }) => !stop);
      const idfs = await Promise.all(terms.map(async ({ term }) => (await idfOf(term)) || unknown));
      return { vector, weight: Math.max(0, ...idfs) };
    }),
  );
  return weighted.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}
