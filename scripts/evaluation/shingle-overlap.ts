/** How much two texts agree, by the runs of four words that they share: the measure of the article extraction benchmark. */

/** Words to a run (`ngram_n` of the benchmark's evaluate.py). */
const RUN_LENGTH = 4;
/** What Python's `\w+` matches. */
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

export interface Agreement {
  /** Of the runs in the found text those that the true text has, from 0 to 1; null where nothing was found. */
  readonly precision: number | null;
  /** Of the runs in the true text those that were found, from 0 to 1; null where there is none. */
  readonly recall: number | null;
}

/** A run that occurs twice counts twice; a text shorter than a run is one run. */
export function agreementOf(truth: string, found: string): Agreement {
  const expected = countRuns(truth);
  const actual = countRuns(found);
  let shared = 0;
  for (const [run, count] of actual) shared += Math.min(count, expected.get(run) ?? 0);
  const [inTruth, inFound] = [sizeOf(expected), sizeOf(actual)];
  return {
    precision: inFound === 0 ? null : shared / inFound,
    recall: inTruth === 0 ? null : shared / inTruth,
  };
}

/** The harmonic mean; 0 where one of both is 0. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function countRuns(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const runs = new Map<string, number>();
  const count = words.length === 0 ? 0 : Math.max(1, words.length - RUN_LENGTH + 1);
  for (let start = 0; start < count; start++) {
    const run = words.slice(start, start + RUN_LENGTH).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sizeOf(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, count) => sum + count, 0);
}
