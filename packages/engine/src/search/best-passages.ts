/** Picks the best passages, and the best passage of each of the best documents. */

/**
 * Ordinals of the best passages of different documents, at most `count`, with scores above 0: the best first, equals by
 * ordinal. `scores` is by passage; the passages of document d are `firstPassage[d]` to `firstPassage[d + 1]`.
 */
export function bestOfDocuments(scores: Float32Array, firstPassage: Uint32Array, count: number): number[] {
  const best: number[] = [];
  for (let document = 0; document + 1 < firstPassage.length; document++) {
    const passage = bestWithin(scores, firstPassage[document] as number, firstPassage[document + 1] as number);
    if (passage !== null) insert(best, passage, scores, count);
  }
  return best;
}

/** As `bestOfDocuments`, whatever documents they are of. */
export function bestPassages(scores: Float32Array, count: number): number[] {
  const best: number[] = [];
  for (let passage = 0; passage < scores.length; passage++) {
    if ((scores[passage] as number) > 0) insert(best, passage, scores, count);
  }
  return best;
}

/** Keeps the best `count`; the ordinals come ascending. */
function insert(best: number[], passage: number, scores: Float32Array, count: number): void {
  const score = scores[passage] as number;
  if (best.length === count && score <= (scores[best[count - 1] as number] as number)) return;
  const at = best.findIndex((other) => (scores[other] as number) < score);
  best.splice(at < 0 ? best.length : at, 0, passage);
  if (best.length > count) best.pop();
}

/** Null where no score is above 0. */
function bestWithin(scores: Float32Array, start: number, end: number): number | null {
  let best: number | null = null;
  let most = 0;
  for (let passage = start; passage < end; passage++) {
    if ((scores[passage] as number) <= most) continue;
    most = scores[passage] as number;
    best = passage;
  }
  return best;
}
