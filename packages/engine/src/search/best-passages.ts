/** Picks the best passage of each of the best documents. */

/**
 * Ordinals of the best passages of different documents, at most `count`, with scores above 0: the best first, equals by
 * ordinal. `scores` is by passage; the passages of document d are `firstPassage[d]` to `firstPassage[d + 1]`.
 */
export function bestOfDocuments(scores: Float32Array, firstPassage: Uint32Array, count: number): number[] {
  const best: number[] = [];
  for (let document = 0; document + 1 < firstPassage.length; document++) {
    const passage = bestWithin(scores, firstPassage[document] as number, firstPassage[document + 1] as number);
    const score = passage === null ? 0 : (scores[passage] as number);
    if (passage === null || (best.length === count && score <= (scores[best[count - 1] as number] as number))) continue;
    const at = best.findIndex((other) => (scores[other] as number) < score);
    best.splice(at < 0 ? best.length : at, 0, passage);
    if (best.length > count) best.pop();
  }
  return best;
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
