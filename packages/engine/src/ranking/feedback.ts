/** Pseudo-relevance feedback: the terms that the best passages of a first pass speak of. */
import { exponential, vectorLength } from '../numeric/portable-math.js';

export interface FeedbackPassage {
  /** Occurrences of each term, stop words left out. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Fused score of the first pass. */
  readonly score: number;
}

export interface FeedbackOptions {
  /** Most terms of the model. */
  readonly maxTerms: number;
  /** How fast a passage's say falls with its distance from the best score: exp(−distance / temperature). */
  readonly temperature: number;
}

/**
 * Weights of terms, summing to 1: the relevance model of RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"), with two
 * changes. Passages count by their fused score, so that what was found by meaning alone lends its words too; and a term
 * counts the more, the rarer it is. Empty where there are no passages or no terms.
 */
export function relevanceModel(
  passages: readonly FeedbackPassage[],
  idf: (term: string) => number,
  { maxTerms, temperature }: FeedbackOptions,
): Map<string, number> {
  const best = passages.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const model = new Map<string, number>();
  for (const { frequencies, score } of passages) {
    const say = exponential((score - best) / temperature);
    const length = sum(frequencies.values());
    for (const [term, frequency] of frequencies) {
      const weight = (say * frequency * idf(term)) / length;
      if (weight > 0) model.set(term, (model.get(term) ?? 0) + weight);
    }
  }
  // Terms of equal weight are taken in their own order, so that the choice does not depend on the passages' order.
  const kept = [...model].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, maxTerms);
  const mass = kept.reduce((total, [, weight]) => total + weight, 0);
  return new Map(kept.map(([term, weight]) => [term, weight / mass]));
}

/**
 * A query's vector moved towards those of passages, of unit length (Rocchio 1971, without the negative part). Passages
 * count by their scores as in `relevanceModel`; their mean is taken at `pull` times the length of the query.
 */
export function pullQuery(
  query: Float32Array,
  passages: readonly { readonly vector: Float32Array; readonly score: number }[],
  { pull, temperature }: { readonly pull: number; readonly temperature: number },
): Float32Array {
  const best = passages.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const mean = new Float32Array(query.length);
  for (const { vector, score } of passages) {
    const say = exponential((score - best) / temperature);
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + say * (vector[i] as number);
  }
  const length = vectorLength(mean);
  if (length === 0) return query;
  const moved = query.map((value, i) => value + (pull * (mean[i] as number)) / length);
  const norm = vectorLength(moved);
  return norm === 0 ? query : moved.map((value) => value / norm);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
