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

/** A double holds so many places beside the 32 bits of a score. */
const MOST_PLACES = 2 ** 21;

/** Descending by score, equals by id: the same list whatever page of it is shown. `scores` is by passage ordinal. */
export function orderPassages(
  passages: Iterable<number>,
  scores: Float32Array,
  compareIds: (a: number, b: number) => number,
): RankedPassage[] {
  const ordinals = Uint32Array.from(passages);
  const ranked: RankedPassage[] = [];
  for (const place of placesByScore(ordinals, scores)) {
    const passage = ordinals[place] as number;
    ranked.push({ passage, score: scores[passage] as number });
  }
  sortEquals(ranked, compareIds);
  return ranked;
}

/**
 * Places in `ordinals`, that of the highest score first. Lists may be as long as the index, and numbers that are sorted
 * as they are take a third of the time of those that a function compares: so score and place are made one number.
 */
function placesByScore(ordinals: Uint32Array, scores: Float32Array): Uint32Array {
  const places = Uint32Array.from(ordinals.keys());
  const scoreAt = (place: number) => scores[ordinals[place] as number] as number;
  if (places.length > MOST_PLACES) return places.sort((a, b) => scoreAt(b) - scoreAt(a));
  const score = new Float32Array(1);
  const scoreBits = new Uint32Array(score.buffer);
  const keys = new Float64Array(places.length);
  for (let place = 0; place < keys.length; place++) {
    score[0] = scoreAt(place);
    const bits = scoreBits[0] as number;
    // Read as whole numbers the bits of scores from 0 on ascend with them, and those of scores below descend.
    keys[place] = (bits < 0x8000_0000 ? 0x7fff_ffff - bits : bits) * MOST_PLACES + place;
  }
  keys.sort();
  for (let i = 0; i < keys.length; i++) places[i] = (keys[i] as number) % MOST_PLACES;
  return places;
}

/** Puts runs of one score in order of their ids. */
function sortEquals(ranked: RankedPassage[], compareIds: (a: number, b: number) => number): void {
  let start = 0;
  for (let end = 1; end <= ranked.length; end++) {
    if (ranked[end]?.score === ranked[start]?.score) continue;
    if (end - start > 1) {
      const run = ranked.slice(start, end).sort((a, b) => compareIds(a.passage, b.passage));
      for (const [i, each] of run.entries()) ranked[start + i] = each;
    }
    start = end;
  }
}

/**
 * Verbatim hits that stand below a lesser one are lifted to just above the first of those, in the order they had among
 * their like, and take that one's score.
 */
export function liftVerbatim<Ranked extends RankedPassage>(
  ranked: readonly Ranked[],
  isVerbatim: (ranked: Ranked) => boolean,
  isLesser: (ranked: Ranked) => boolean,
): Ranked[] {
  const at = ranked.findIndex(isLesser);
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

/** Of a stack that was counted, and has no hit. */
const NO_PLACE = 0xffff_ffff;

/** A list of hits, and what stands below it. */
export interface StackedHits {
  readonly hits: readonly RankedHit[];
  /** Stacks of passages below the list of which no member is in it. */
  readonly countBelow: number;
}

/**
 * `stackOf` names the first passage of each passage's stack. A stack stands where its best member stood; members that are
 * only among the passages `below` the list, whose order nobody asks for, stand behind it as well.
 */
export function stackHits(
  ranked: readonly RankedPassage[],
  stackOf: Uint32Array,
  below: readonly number[] = [],
): StackedHits {
  const hits: { passage: number; score: number; duplicates: number[] }[] = [];
  // By the first passage of a stack: one more than the place of its hit in the list; 0 where it has none yet.
  const places = new Uint32Array(stackOf.length);
  for (const { passage, score } of ranked) {
    const stack = stackOf[passage] as number;
    const place = places[stack] as number;
    if (place === 0) places[stack] = hits.push({ passage, score, duplicates: [] });
    else hits[place - 1]?.duplicates.push(passage);
  }
  let countBelow = 0;
  for (const passage of below) {
    const stack = stackOf[passage] as number;
    const place = places[stack] as number;
    if (place === 0) {
      places[stack] = NO_PLACE;
      countBelow++;
    } else if (place !== NO_PLACE) hits[place - 1]?.duplicates.push(passage);
  }
  for (const { duplicates } of hits) if (duplicates.length > 1) duplicates.sort((a, b) => a - b);
  return { hits, countBelow };
}
