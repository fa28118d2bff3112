/** Pseudo-relevance feedback: the terms that the best documents of a first pass speak of, and where their vectors lie. */
import { exponential, vectorLength } from '../numeric/portable-math.js';

/** What one document says. */
export interface FeedbackText {
  /** Occurrences of each term, stop words left out. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** How much it counts, see `says`. */
  readonly say: number;
}

/** Where one document lies. */
export interface FeedbackVectors {
  /** Of its passages, each of unit length. */
  readonly vectors: readonly Float32Array[];
  /** How much it counts, see `says`. */
  readonly say: number;
}

/**
 * How much documents count that have these scores, 0 to 1: exp(−decay · distance from the best), where the worst stands
 * at distance 1. What a distance means depends on the query: on a short one ten documents score about alike, and a text
 * that was pasted may stand far above all others. Equal scores count alike.
 */
export function says(scores: readonly number[], decay: number): number[] {
  const best = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const span = best - scores.reduce((least, score) => Math.min(least, score), Number.POSITIVE_INFINITY);
  return scores.map((score) => (span > 0 ? exponential((decay * (score - best)) / span) : 1));
}

/**
 * Weights of terms, summing to 1: the relevance model of RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"), with two
 * changes. Documents count by their fused score, so that what was found by meaning alone lends its words too; and a term
 * counts the more, the rarer it is. Empty where there are no documents or no terms.
 */
export function relevanceModel(
  documents: readonly FeedbackText[],
  idf: (term: string) => number,
  maxTerms: number,
): Map<string, number> {
  const model = new Map<string, number>();
  for (const { frequencies, say } of documents) {
    const length = sum(frequencies.values());
    for (const [term, frequency] of frequencies) {
      const weight = (say * frequency * idf(term)) / length;
      if (weight > 0) model.set(term, (model.get(term) ?? 0) + weight);
    }
  }
  // Terms of equal weight are taken in their own order, so that the choice does not depend on the documents' order.
  const kept = [...model].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, maxTerms);
  const mass = kept.reduce((total, [, weight]) => total + weight, 0);
  return new Map(kept.map(([term, weight]) => [term, weight / mass]));
}

/**
 * A query's vector moved towards those of documents, of unit length (Rocchio 1971, without the negative part). A document
 * lies where the mean of its passages points to; the mean of the documents, each by its say, is taken at `pull` times the
 * length of the query.
 */
export function pullQuery(query: Float32Array, documents: readonly FeedbackVectors[], pull: number): Float32Array {
  const mean = weightedSum(
    documents.map(({ vectors, say }) => ({
      vector: weightedSum(
        vectors.map((vector) => ({ vector, weight: 1 })),
        query.length,
      ),
      weight: say,
    })),
    query.length,
  );
  if (vectorLength(mean) === 0) return query;
  const moved = weightedSum(
    [
      { vector: query, weight: 1 },
      { vector: mean, weight: pull },
    ],
    query.length,
  );
  return vectorLength(moved) === 0 ? query : moved;
}

/** Of unit length; of zeros where the vectors cancel out, or there are none. */
function weightedSum(
  parts: readonly { readonly vector: Float32Array; readonly weight: number }[],
  dimensions: number,
): Float32Array {
  const total = new Float32Array(dimensions);
  for (const { vector, weight } of parts) {
    for (let i = 0; i < dimensions; i++) total[i] = (total[i] as number) + weight * (vector[i] as number);
  }
  const length = vectorLength(total);
  return length === 0 ? total : total.map((value) => value / length);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
