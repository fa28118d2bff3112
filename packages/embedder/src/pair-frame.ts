/** How a tokenizer joins two texts into one sequence, and how a pair is joined that is longer than a model reads. */

/** Tokens with their types, which tell a model to which of the two texts a token belongs. Both are of one length. */
export interface TypedTokens {
  readonly ids: readonly number[];
  readonly types: readonly number[];
}

/** The special tokens around a pair, and the types of the texts' own tokens. */
export interface PairFrame {
  readonly before: TypedTokens;
  readonly between: TypedTokens;
  readonly after: TypedTokens;
  readonly firstType: number;
  readonly secondType: number;
}

/** What the first text may take of the room where both are long, so that neither crowds the other out. */
const FIRST_SHARE = 1 / 2;

/**
 * Finds the frame by the example of one pair; null where the texts do not stand in it as they are by themselves.
 *
 * @param first the tokens of the first text without special ones, 1 or more
 * @param second as `first`
 * @param joined the tokens of both as the tokenizer joins them
 */
export function findPairFrame(
  first: readonly number[],
  second: readonly number[],
  { ids, types }: TypedTokens,
): PairFrame | null {
  const firstStart = indexOf(ids, first, 0);
  const firstEnd = firstStart + first.length;
  const secondStart = firstStart < 0 ? -1 : indexOf(ids, second, firstEnd);
  const firstType = types[firstStart];
  const secondType = types[secondStart];
  if (first.length === 0 || second.length === 0 || firstType === undefined || secondType === undefined) return null;
  const part = (start: number, end?: number) => ({ ids: ids.slice(start, end), types: types.slice(start, end) });
  return {
    before: part(0, firstStart),
    between: part(firstEnd, secondStart),
    after: part(secondStart + second.length),
    firstType,
    secondType,
  };
}

/** How many tokens of the two texts fit, 0 or more. */
export function pairRoom({ before, between, after }: PairFrame, maxTokens: number): number {
  return Math.max(0, maxTokens - before.ids.length - between.ids.length - after.ids.length);
}

/**
 * Joins two texts, which are cut at their ends where both do not fit: the first to its share of the room, or to what the
 * second leaves of it. The special tokens always stand, unlike where a tokenizer cuts the joined sequence.
 */
export function joinPair(
  frame: PairFrame,
  first: readonly number[],
  second: readonly number[],
  maxTokens: number,
): TypedTokens {
  const room = pairRoom(frame, maxTokens);
  const firstRoom = Math.max(Math.floor(room * FIRST_SHARE), room - second.length);
  const one = first.slice(0, firstRoom);
  const two = second.slice(0, room - one.length);
  const { before, between, after, firstType, secondType } = frame;
  return {
    ids: [...before.ids, ...one, ...between.ids, ...two, ...after.ids],
    types: [
      ...before.types,
      ...one.map(() => firstType),
      ...between.types,
      ...two.map(() => secondType),
      ...after.types,
    ],
  };
}

/** Where `part` stands in `whole` from `from` on; −1 for nowhere. */
function indexOf(whole: readonly number[], part: readonly number[], from: number): number {
  return whole.findIndex((_, start) => start >= from && part.every((id, offset) => whole[start + offset] === id));
}
