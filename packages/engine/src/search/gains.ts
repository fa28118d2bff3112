/** What the best passages gain beside the sum of the halves of their scores. */

/** By passage ordinal; above 0. */
export type PassageGains = ReadonlyMap<number, number>;

export const NO_GAINS: PassageGains = new Map();

/** `gains` stand beside `passages`; those of 0 are left out. */
export function gainsByPassage(passages: readonly number[], gains: ArrayLike<number>): PassageGains {
  return new Map(passages.map((passage, i) => [passage, gains[i] as number] as const).filter(([, gain]) => gain > 0));
}

/** Adds gains to `scores`, in place. */
export function raise(scores: Float32Array, gains: PassageGains): PassageGains {
  for (const [passage, gain] of gains) scores[passage] = (scores[passage] as number) + gain;
  return gains;
}
