/** Finds what two word sequences have in common: runs of equal words, longest first, each word used once. */

/** `length` equal words from `a[aStart]` and `b[bStart]` on. */
export interface CommonRun {
  readonly aStart: number;
  readonly bStart: number;
  readonly length: number;
}

/**
 * Greedy string tiling (Wise, "String Similarity via Greedy String Tiling and Running Karp–Rabin Matching", 1993):
 * takes the longest common run, marks its words as used, and goes on until no run of `minLength` words is left.
 * It follows text that was moved about, which an alignment in one order would not. Runs come in order of `aStart`.
 * Time grows with `a.length × b.length`; callers bound both.
 */
export function commonRuns(a: readonly string[], b: readonly string[], minLength: number): CommonRun[] {
  const candidates = maximalRuns(a, b, minLength);
  // Longest first; of equals the one that keeps the order of both texts, then the earliest.
  candidates.sort(
    (x, y) =>
      y.length - x.length || Math.abs(x.aStart - x.bStart) - Math.abs(y.aStart - y.bStart) || x.aStart - y.aStart,
  );
  const usedA = new Uint8Array(a.length);
  const usedB = new Uint8Array(b.length);
  const runs: CommonRun[] = [];
  for (const candidate of candidates) {
    // What an earlier run took from either end is cut off; a rest that is long enough is still a run.
    let { aStart, bStart, length } = candidate;
    while (length > 0 && (usedA[aStart] === 1 || usedB[bStart] === 1)) {
      aStart++;
      bStart++;
      length--;
    }
    let rest = 0;
    while (rest < length && usedA[aStart + rest] === 0 && usedB[bStart + rest] === 0) rest++;
    if (rest < minLength) continue;
    usedA.fill(1, aStart, aStart + rest);
    usedB.fill(1, bStart, bStart + rest);
    runs.push({ aStart, bStart, length: rest });
  }
  return runs.sort((x, y) => x.aStart - y.aStart);
}

/** Every run that cannot be made longer at either end. */
function maximalRuns(a: readonly string[], b: readonly string[], minLength: number): CommonRun[] {
  const positions = new Map<string, number[]>();
  for (const [index, word] of b.entries()) {
    const list = positions.get(word);
    if (list === undefined) positions.set(word, [index]);
    else list.push(index);
  }
  const runs: CommonRun[] = [];
  for (let aStart = 0; aStart + minLength <= a.length; aStart++) {
    for (const bStart of positions.get(a[aStart] as string) ?? []) {
      if (aStart > 0 && bStart > 0 && a[aStart - 1] === b[bStart - 1]) continue;
      let length = 1;
      while (aStart + length < a.length && bStart + length < b.length && a[aStart + length] === b[bStart + length]) {
        length++;
      }
      if (length >= minLength) runs.push({ aStart, bStart, length });
    }
  }
  return runs;
}
