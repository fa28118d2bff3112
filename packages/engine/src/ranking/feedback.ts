/** Pseudo-relevance feedback: adds to a query what the best passages of a first pass speak of. */

export interface FeedbackPassage {
  /** Occurrences of each term, stop words left out. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Fused score of the first pass. */
  readonly score: number;
}

export interface FeedbackOptions {
  /** Share of the new query's weight that feedback has, 0 to 1. */
  readonly share: number;
  /** Most terms that are added. */
  readonly maxTerms: number;
  /** How fast a passage's say falls with its distance from the best score: exp(−distance / temperature). */
  readonly temperature: number;
}

/**
 * A relevance model mixed with the query (RM3: Abdul-Jaleel et al., "UMass at TREC 2004"), with two changes: passages
 * count by their fused score, so that what was found by meaning alone lends its words too; and a term counts the more,
 * the rarer it is. `weights` are the query's terms; the result's weights sum to the same total.
 */
export function expandQuery(
  weights: ReadonlyMap<string, number>,
  passages: readonly FeedbackPassage[],
  idf: (term: string) => number,
  { share, maxTerms, temperature }: FeedbackOptions,
): Map<string, number> {
  const total = sum(weights.values());
  const model = relevanceModel(passages, idf, maxTerms, temperature);
  const mass = sum(model.values());
  if (total === 0 || mass === 0 || share === 0) return new Map(weights);
  const expanded = new Map<string, number>();
  for (const [term, weight] of weights) expanded.set(term, weight * (1 - share));
  for (const [term, weight] of model) {
    expanded.set(term, (expanded.get(term) ?? 0) + (weight / mass) * total * share);
  }
  return expanded;
}

function relevanceModel(
  passages: readonly FeedbackPassage[],
  idf: (term: string) => number,
  maxTerms: number,
  temperature: number,
): Map<string, number> {
  const best = Math.max(...passages.map(({ score }) => score), Number.NEGATIVE_INFINITY);
  const model = new Map<string, number>();
  for (const { frequencies, score } of passages) {
    const say = Math.exp((score - best) / temperature);
    const length = sum(frequencies.values());
    for (const [term, frequency] of frequencies) {
      model.set(term, (model.get(term) ?? 0) + (say * frequency * idf(term)) / length);
    }
  }
  // Terms of equal weight are taken in their own order, so that the choice does not depend on the passages' order.
  const kept = [...model].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, maxTerms);
  return new Map(kept);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
