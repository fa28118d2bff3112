/** Tells how two texts are related: copied, reworded, or the same idea; and shows what they share. */
import type { Alignment, Relation } from '../answer.js';
import type { TextRange } from '../document.js';
import { type CommonRun, commonRuns } from './common-runs.js';

/** A word as it is compared, where it stands, and how much it tells. */
export interface ComparedWord extends TextRange {
  /** Case and diacritics folded. */
  readonly text: string;
  /** The stem, by which inflected forms are equal. */
  readonly term: string;
  /** 0 for a stop word; else the more, the rarer the term is in the index. */
  readonly weight: number;
}

export interface Comparison {
  readonly relation: Relation;
  /** Empty for `same idea`. In order of the found text. */
  readonly alignment: readonly Alignment[];
  /** Share of the shorter text's words that stand in common runs, 0 to 1. */
  readonly copied: number;
  /** Share of the weight of the shorter text's terms that the other holds too, 0 to 1. */
  readonly shared: number;
}

/** Runs of fewer words are found in any two texts of one language. */
const MIN_RUN_WORDS = 3;
/** Two texts that have a run of so many words in common were not written independently. */
const QUOTED_RUN_WORDS = 10;
/** A copy may have lost or changed a word here and there. */
const MIN_COPIED_SHARE = 0.8;
/** A short phrase quoted in common does not make two long passages the same: the runs must carry some of the text. */
const MIN_QUOTED_SHARE = 0.25;
/** Below this the two texts say it with other words altogether. */
const MIN_SHARED_WEIGHT = 0.45;
/** Half of the terms shared but none of the order, or the reverse, is still chance in texts on one subject. */
const MIN_REWORDED_COPIED_SHARE = 0.3;
/** Words compared of each text: enough for any passage, and a bound on time for pasted text. */
const MAX_WORDS = 600;
/** Words between two runs that are shown as changed; what is longer is another text, not a change. */
const MAX_CHANGED_WORDS = 12;

/** `example` is what was asked for, `found` the hit. The thresholds were fitted to the pairs in `relation.test.ts`. */
export function compareTexts(example: readonly ComparedWord[], found: readonly ComparedWord[]): Comparison {
  const a = example.slice(0, MAX_WORDS);
  const b = found.slice(0, MAX_WORDS);
  const runs = commonRuns(
    a.map((word) => word.text),
    b.map((word) => word.text),
    MIN_RUN_WORDS,
  ).filter((run) => tells(b, run));
  const shorter = Math.max(1, Math.min(a.length, b.length));
  const copied = runs.reduce((sum, run) => sum + run.length, 0) / shorter;
  const longest = runs.reduce((length, run) => Math.max(length, run.length), 0);
  const shared = sharedWeight(a, b);
  const relation = relate(copied, longest, shared);
  return { relation, copied, shared, alignment: relation === 'same idea' ? [] : align(a, b, runs) };
}

function relate(copied: number, longest: number, shared: number): Relation {
  if (copied >= MIN_COPIED_SHARE) return 'verbatim';
  if (longest >= QUOTED_RUN_WORDS && copied >= MIN_QUOTED_SHARE) return 'verbatim';
  if (shared >= MIN_SHARED_WEIGHT || copied >= MIN_REWORDED_COPIED_SHARE) return 'reworded';
  return 'same idea';
}

/** A run of stop words alone ("it is not") is no sign of anything. */
function tells(words: readonly ComparedWord[], run: CommonRun): boolean {
  for (let i = 0; i < run.length; i++) if ((words[run.bStart + i] as ComparedWord).weight > 0) return true;
  return false;
}

function sharedWeight(a: readonly ComparedWord[], b: readonly ComparedWord[]): number {
  const weightsA = termWeights(a);
  const weightsB = termWeights(b);
  let shared = 0;
  for (const [term, weight] of weightsA) if (weightsB.has(term)) shared += weight;
  const least = Math.min(sum(weightsA.values()), sum(weightsB.values()));
  return least === 0 ? 0 : shared / least;
}

function termWeights(words: readonly ComparedWord[]): Map<string, number> {
  return new Map(words.filter((word) => word.weight > 0).map((word) => [word.term, word.weight]));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The runs as ranges of both texts, with what was put in the place of a few words between two runs that follow each other. */
function align(a: readonly ComparedWord[], b: readonly ComparedWord[], runs: readonly CommonRun[]): Alignment[] {
  const alignment: Alignment[] = [];
  let previous: CommonRun | null = null;
  for (const run of runs.toSorted((x, y) => x.bStart - y.bStart)) {
    if (previous !== null) {
      const aGap = { from: previous.aStart + previous.length, to: run.aStart };
      const bGap = { from: previous.bStart + previous.length, to: run.bStart };
      const inPlace = aGap.from < aGap.to && bGap.from < bGap.to;
      if (inPlace && aGap.to - aGap.from <= MAX_CHANGED_WORDS && bGap.to - bGap.from <= MAX_CHANGED_WORDS) {
        alignment.push({ kind: 'changed', example: span(a, aGap.from, aGap.to), found: span(b, bGap.from, bGap.to) });
      }
    }
    alignment.push({
      kind: 'same',
      example: span(a, run.aStart, run.aStart + run.length),
      found: span(b, run.bStart, run.bStart + run.length),
    });
    previous = run;
  }
  return alignment;
}

function span(words: readonly ComparedWord[], from: number, to: number): TextRange {
  return { start: (words[from] as ComparedWord).start, end: (words[to - 1] as ComparedWord).end };
}
