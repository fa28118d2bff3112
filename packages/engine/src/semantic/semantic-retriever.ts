/** Finds passages by meaning: the cosine of the query with each passage and with its nearest sentence. */
import type { OpenIndex } from '../format/open-index.js';
import { createDotTable, type DotTable } from './dot-kernel.js';

export interface SemanticScores {
  /** [passages], −1 to 1. */
  readonly scores: Float32Array;
  /** The sentence of a passage that is nearest to the query, by position among its sentences; null where it has none. */
  nearestSentence(passage: number): number | null;
  /** Whether the passage as a whole is nearer than the blend with its nearest sentence. */
  wholeIsNearer(passage: number): boolean;
}

export interface SemanticRetriever {
  /**
   * `query` is an embedding by the index's model, of unit length; `sentenceShare` as in `RankingSettings`. Takes a scan
   * over all vectors.
   */
  score(query: Float32Array, sentenceShare: number): Promise<SemanticScores>;
  /** Loads the vectors, so that the first query does not wait for them. */
  warmUp(): Promise<void>;
}

/** Vectors are loaded on first use and held; each answer is a copy, so that queries may overlap. */
export function createSemanticRetriever(index: OpenIndex): SemanticRetriever {
  let loading: Promise<{ passages: DotTable; sentences: DotTable; first: Uint32Array }> | null = null;
  const load = () => {
    loading ??= (async () => {
      const [passages, sentences, { first }] = await Promise.all([
        index.passageVectors(),
        index.sentenceVectors(),
        index.sentences(),
      ]);
      return { passages: createDotTable(passages), sentences: createDotTable(sentences), first };
    })().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    async warmUp() {
      await load();
    },
    async score(query, sentenceShare) {
      const { passages, sentences, first } = await load();
      const whole = passages.cosines(query);
      const parts = sentences.cosines(query);
      const scores = new Float32Array(passages.count);
      const nearest = new Int32Array(passages.count);
      const wholeNearer = new Uint8Array(passages.count);
      for (let passage = 0; passage < passages.count; passage++) {
        const from = first[passage] as number;
        const until = first[passage + 1] as number;
        let best = Number.NEGATIVE_INFINITY;
        nearest[passage] = -1;
        for (let sentence = from; sentence < until; sentence++) {
          if ((parts[sentence] as number) <= best) continue;
          best = parts[sentence] as number;
          nearest[passage] = sentence - from;
        }
        const alone = whole[passage] as number;
        const blend = best === Number.NEGATIVE_INFINITY ? alone : alone * (1 - sentenceShare) + best * sentenceShare;
        wholeNearer[passage] = blend <= alone ? 1 : 0;
        scores[passage] = Math.max(alone, blend);
      }
      return {
        scores,
        nearestSentence: (passage) => ((nearest[passage] as number) < 0 ? null : (nearest[passage] as number)),
        wholeIsNearer: (passage) => wholeNearer[passage] === 1,
      };
    },
  };
}
