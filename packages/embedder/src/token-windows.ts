/** Divides the tokens of a text that is longer than a model reads into windows, at segment boundaries where it can. */

/** The tokens `[start, end)` of one segment. */
export interface TokenSpan {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Fills each window with whole segments until the next would not fit. A segment that is longer than a window is split
 * into as few parts of nearly equal length as fit.
 *
 * @param tokenCounts the number of tokens of each segment
 * @param capacity the most tokens of one window, 1 or more
 * @returns the spans of each window. Every token is in exactly one span, in order; segments without tokens are in none.
 *   At least one window, which is empty where there are no tokens.
 */
export function planWindows(tokenCounts: readonly number[], capacity: number): readonly (readonly TokenSpan[])[] {
  const windows: TokenSpan[][] = [];
  let current: TokenSpan[] = [];
  let used = 0;
  tokenCounts.forEach((count, segment) => {
    const parts = Math.ceil(count / capacity);
    for (let part = 0; part < parts; part++) {
      const start = Math.floor((count * part) / parts);
      const end = Math.floor((count * (part + 1)) / parts);
      if (used + end - start > capacity) {
        windows.push(current);
        current = [];
        used = 0;
      }
      current.push({ segment, start, end });
      used += end - start;
    }
  });
  windows.push(current);
  return windows;
}
