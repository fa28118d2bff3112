/** Finds passages by meaning: the cosine of the query with each passage and with its nearest sentence. */
import { loadOnce } from '../format/load-once.js';
import type { OpenIndex } from '../format/open-index.js';
import { createDotTable } from './dot-kernel.js';

export interface SemanticScores {
  /** [passages], −1 to 1. */
  readonly scores: Float32Array;
  /** [passages]: the cosine of each passage as a whole, whatever its sentences. */
  readonly whole: Float32Array;
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
  const load = loadOnce(async () => {
    const [passages, sentences, { first }] = await Promise.all([
      index.passageVectors(),
      index.sentenceVectors(),
      index.sentences(),
    ]);
    return { passages: createDotTable(passages), sentences: createDotTable(sentences), first };
  });
  return {
    async warmUp() {
      await load();
    },
    async score(query, sentenceShare) {
      const { passages, sentences, first } = await load();
      const whole = passages.cosines(query).slice();
      const parts = sentences.cosines(query).slice();
      return {
        scores: blendAll({ whole, parts, first }, sentenceShare),
        whole,
        nearestSentence(passage) {
          const nearest = nearestOf({ parts, first }, passage);
          return nearest < 0 ? null : nearest - (first[passage] as number);
        },
        wholeIsNearer(passage) {
          const nearest = nearestOf({ parts, first }, passage);
          const alone = whole[passage] as number;
          return nearest < 0 || blend(alone, parts[nearest] as number, sentenceShare) <= alone;
        },
      };
    },
  };
}

/** Cosines of a query. */
interface Cosines {
  /** [passages] */
  readonly whole: Float32Array;
  /** [sentences] */
  readonly parts: Float32Array;
  /** [passages + 1]: as in `SentenceTable`. */
  readonly first: Uint32Array;
}

function blendAll({ whole, parts, first }: Cosines, sentenceShare: number): Float32Array {
  const scores = new Float32Array(whole.length);
  for (let passage = 0; passage < whole.length; passage++) {
    const alone = whole[passage] as number;
    const until = first[passage + 1] as number;
    let nearest = Number.NEGATIVE_INFINITY;
    for (let sentence = first[passage] as number; sentence < until; sentence++) {
      if ((parts[sentence] as number) > nearest) nearest = parts[sentence] as number;
    }
    const blended = nearest === Number.NEGATIVE_INFINITY ? alone : blend(alone, nearest, sentenceShare);
    scores[passage] = Math.max(alone, blended);
  }
  return scores;
}

function blend(whole: number, sentence: number, sentenceShare: number): number {
  return whole * (1 - sentenceShare) + sentence * sentenceShare;
}

/** The first of the sentences of a passage that are nearest to the query; −1 where it has none. */
function nearestOf({ parts, first }: Pick<Cosines, 'parts' | 'first'>, passage: number): number {
  const until = first[passage + 1] as number;
  let best = Number.NEGATIVE_INFINITY;
  let nearest = -1;
  for (let sentence = first[passage] as number; sentence < until; sentence++) {
    if ((parts[sentence] as number) <= best) continue;
    best = parts[sentence] as number;
    nearest = sentence;
  }
  return nearest;
}
