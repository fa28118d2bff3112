/** Measures of a ranking against relevance judgments: nDCG, recall and reciprocal rank. */

/** Grades by document id; a document that is absent, or graded 0 or less, is not relevant. */
export type Judgments = ReadonlyMap<string, number>;

/**
 * Normalized discounted cumulative gain at `depth`, 0 to 1: gain linear in the grade, discount log2(rank + 1)
 * (Järvelin and Kekäläinen, TOIS 2002, in the form that trec_eval computes). 0 where nothing is relevant.
 */
export function ndcg(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const ideal = [...judgments.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const best = discountedGain(ideal.slice(0, depth));
  if (best === 0) return 0;
  return discountedGain(ranking.slice(0, depth).map((id) => Math.max(0, judgments.get(id) ?? 0))) / best;
}

/** The share of relevant documents among the first `depth`, 0 to 1. 0 where nothing is relevant. */
export function recall(ranking: readonly string[], judgments: Judgments, depth: number): number {
  let relevant = 0;
  for (const grade of judgments.values()) if (grade > 0) relevant++;
  if (relevant === 0) return 0;
  const found = ranking.slice(0, depth).filter((id) => (judgments.get(id) ?? 0) > 0).length;
  return found / relevant;
}

/** One over the rank of the first relevant document among the first `depth`, 0 where there is none. */
export function reciprocalRank(ranking: readonly string[], judgments: Judgments, depth: number): number {
  const index = ranking.slice(0, depth).findIndex((id) => (judgments.get(id) ?? 0) > 0);
  return index < 0 ? 0 : 1 / (index + 1);
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
