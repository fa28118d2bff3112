/** Makes one list of two: lexical and semantic scores of the same passages on one scale, in a weighted sum. */
import type { SearchMode } from '../answer/index.js';

/** Scores of all passages by ordinal, [passages], and which of them may be ranked. */
export interface FusionInput {
  /** Passages of the index. */
  readonly count: number;
  /** BM25, 0 for a passage without any term of the query; null where there is no lexical list. */
  readonly lexical: Float32Array | null;
  /** Cosine, −1 to 1; null where there is no semantic list. */
  readonly semantic: Float32Array | null;
  /** 1 for each passage that may be ranked; null for all. */
  readonly allowed: Uint8Array | null;
}

export interface FusionWeights {
  readonly lexical: number;
  readonly semantic: number;
}

export interface Fused {
  /** [passages]; 0 for what is not allowed. */
  readonly scores: Float32Array;
  /** What made them, for explanations. */
  readonly weights: FusionWeights;
  readonly lexicalScale: Scale;
  readonly semanticScale: Scale;
}

/** `normalized = (score − zero) / span`. */
export interface Scale {
  readonly zero: number;
  readonly span: number;
}

/**
 * A convex combination of scores, each mapped so that its best passage has 1 and a worthless one 0 (Bruch, Gai and
 * Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023, who find it better than reciprocal ranks
 * and robust to how the worthless end is chosen). Worthless is 0 for BM25, and for cosines the least of the index. A
 * half of weight 0 has no part at all, and where both halves are null every score is 0.
 */
export function fuse({ count, lexical, semantic, allowed }: FusionInput, weights: FusionWeights): Fused {
  const lexicalScale = lexical === null ? NO_SCALE : { zero: 0, span: greatest(lexical, allowed) };
  const semanticScale = semantic === null ? NO_SCALE : cosineScale(semantic, allowed);
  const lexicalFactor = factor(weights.lexical, lexicalScale);
  const semanticFactor = factor(weights.semantic, semanticScale);
  const scores = new Float32Array(count);
  for (let passage = 0; passage < count; passage++) {
    if (allowed !== null && allowed[passage] === 0) continue;
    let score = 0;
    if (lexicalFactor > 0 && lexical !== null) score += (lexical[passage] as number) * lexicalFactor;
    if (semanticFactor > 0 && semantic !== null) {
      score += ((semantic[passage] as number) - semanticScale.zero) * semanticFactor;
    }
    scores[passage] = score;
  }
  return { scores, weights, lexicalScale, semanticScale };
}

/** `weights` as they are, but for a mode of one half that has none: it ranks by that half whatever a hybrid makes of it. */
export function weightsOfMode(mode: SearchMode, weights: FusionWeights): FusionWeights {
  return mode === 'hybrid' || weights[mode] > 0 ? weights : { ...weights, [mode]: 1 };
}

/** A half of weight 0 has no part at all: neither in the order, nor in what fits, nor in what is lifted. */
export function effectiveMode(mode: SearchMode, weights: FusionWeights): SearchMode {
  if (mode !== 'hybrid' || weights.lexical === weights.semantic) return mode;
  if (weights.lexical === 0) return 'semantic';
  return weights.semantic === 0 ? 'lexical' : mode;
}

/** What a passage has that is the best by words and by meaning. */
export function topScore({ weights }: Fused): number {
  return weights.lexical + weights.semantic;
}

/** Where a score stands on its scale, 0 to 1; 0 where the scale has no span. */
export function normalize(score: number, { zero, span }: Scale): number {
  return span > 0 ? (score - zero) / span : 0;
}

const NO_SCALE: Scale = { zero: 0, span: 0 };

function factor(weight: number, { span }: Scale): number {
  return span > 0 ? weight / span : 0;
}

function cosineScale(cosines: Float32Array, allowed: Uint8Array | null): Scale {
  // The least cosine is taken over all passages, so that a filter does not move the scale's zero.
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < cosines.length; i++) if ((cosines[i] as number) < least) least = cosines[i] as number;
  const most = greatest(cosines, allowed);
  return Number.isFinite(least) && most > least ? { zero: least, span: most - least } : NO_SCALE;
}

/** The greatest of the scores that are allowed; −∞ where none is. */
export function greatest(scores: Float32Array, allowed: Uint8Array | null): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    if (allowed !== null && allowed[i] === 0) continue;
    if ((scores[i] as number) > most) most = scores[i] as number;
  }
  return most;
}
