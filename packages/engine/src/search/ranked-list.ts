/** Puts scored passages in order, keeps the promise on verbatim matches, and stacks near-duplicates. */

/** One hit of a list: the best passage of its stack. */
export interface RankedHit {
  readonly passage: number;
  readonly score: number;
  /** The other members of its stack that are in the list, in order of ordinal. */
  readonly duplicates: readonly number[];
}

/** A passage with its place in an order; what was lifted has the score of its new place. */
export interface RankedPassage {
  readonly passage: number;
  readonly score: number;
}

/** Descending by score, equals by id: the same list whatever page of it is shown. `scores` is by passage ordinal. */
export function orderPassages(
  passages: Iterable<number>,
  scores: Float32Array,
  compareIds: (a: number, b: number) => number,
): RankedPassage[] {
  // Sorting bare numbers is several times as fast as sorting objects, and lists may be as long as the index.
  const ordinals = Uint32Array.from(passages).sort((a, b) => {
    const difference = (scores[b] as number) - (scores[a] as number);
    return difference !== 0 ? difference : compareIds(a, b);
  });
  return Array.from(ordinals, (passage) => ({ passage, score: scores[passage] as number }));
}

/**
 * A passage with the very words of the query never stands below one that was found by meaning alone: it is lifted to
 * just above the first of those, in the order it had among its like, and takes that one's score.
 */
export function liftVerbatim<Ranked extends RankedPassage>(
  ranked: readonly Ranked[],
  isVerbatim: (ranked: Ranked) => boolean,
  isByMeaningAlone: (ranked: Ranked) => boolean,
): Ranked[] {
  const at = ranked.findIndex(isByMeaningAlone);
  if (at < 0) return [...ranked];
  const rest = ranked.slice(at);
  const { score } = rest[0] as Ranked;
  const lifted = rest.filter(isVerbatim).map((each) => ({ ...each, score }));
  return [...ranked.slice(0, at), ...lifted, ...rest.filter((each) => !isVerbatim(each))];
}

/** All passages that a hit stands for. */
export function membersOf({ passage, duplicates }: RankedHit): readonly number[] {
  return [passage, ...duplicates];
}

/** `stackOf` names the first passage of each passage's stack. A stack stands where its best member stood. */
export function stackHits(ranked: readonly RankedPassage[], stackOf: Uint32Array): RankedHit[] {
  const hits = new Map<number, { passage: number; score: number; duplicates: number[] }>();
  for (const { passage, score } of ranked) {
    const key = stackOf[passage] as number;
    const hit = hits.get(key);
    if (hit === undefined) hits.set(key, { passage, score, duplicates: [] });
    else hit.duplicates.push(passage);
  }
  for (const { duplicates } of hits.values()) duplicates.sort((a, b) => a - b);
  return [...hits.values()];
}
