/** Aligns two word sequences: what is the same in both, and what stands in place of what between. */
import type { CommonRun } from './common-runs.js';
import { areVariants, type VariantWord } from './word-variants.js';

/** Words `a[aFrom]` to `a[aTo]` and `b[bFrom]` to `b[bTo]`, half-open; one side of a change may be empty. */
export interface Stretch {
  readonly kind: 'same' | 'changed';
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export interface WordAlignment {
  /** In order of `b`, without overlap on either side. Words too far from any common run are in none. */
  readonly stretches: readonly Stretch[];
  /** Words of `a` that `b` keeps, as they are or in another form: those of runs, and those between with few changes. */
  readonly kept: number;
  /** The most of them in one go, where a few words on end are the very same; else 0. */
  readonly longestKept: number;
}

type Gap = Omit<Stretch, 'kind'>;

/** Words between two runs that are looked at as a change; what is longer is another text. */
const MAX_GAP_WORDS = 12;
/** Changed words after which a text still goes on as the same; after more it was worked over. */
const MAX_CHANGED_WORDS = 2;
/** So many words on end are hardly found again by chance, as three are. */
const MIN_SOLID_WORDS = 6;
/** Words that may have been put for others at the beginning or end of a text. */
const MAX_EDGE_WORDS = 3;
/** A word in another form counts a little less than the same word, so that the same word is preferred. */
const VARIANT_WORTH = 0.75;

/** `runs` as `commonRuns` gives them, no word in two; a word of a run may be spelt otherwise and is then a change. */
export function alignWords(
  a: readonly VariantWord[],
  b: readonly VariantWord[],
  runs: readonly CommonRun[],
): WordAlignment {
  const inRun = new Uint8Array(a.length);
  for (const { aStart, length } of runs) inRun.fill(1, aStart, aStart + length);
  const stretches: Stretch[] = [];
  let kept = 0;
  let longestKept = 0;
  let chain = 0;
  let isSolid = false;
  let aFrom = 0;
  let bFrom = 0;
  const breakChain = (): void => {
    chain = 0;
    isSolid = false;
  };
  const extendChain = (words: number): void => {
    kept += words;
    chain += words;
    if (isSolid) longestKept = Math.max(longestKept, chain);
  };
  const cross = (gap: Gap): void => {
    // A text that was moved about has its runs in another order: what lies between them is then no change of anything.
    if (!isSmall(gap) || inRun.subarray(gap.aFrom, gap.aTo).includes(1)) {
      breakChain();
      return;
    }
    const filled = alignGap(a, b, gap);
    stretches.push(...filled);
    const keptHere = keptWords(a, b, filled);
    const isWorkedOver = Math.max(gap.aTo - gap.aFrom, gap.bTo - gap.bFrom) - keptHere > MAX_CHANGED_WORDS;
    if (isWorkedOver) breakChain();
    else extendChain(keptHere);
  };
  for (const run of runs.toSorted((x, y) => x.bStart - y.bStart)) {
    cross({ aFrom, aTo: run.aStart, bFrom, bTo: run.bStart });
    aFrom = run.aStart + run.length;
    bFrom = run.bStart + run.length;
    isSolid ||= run.length >= MIN_SOLID_WORDS;
    extendChain(run.length);
    for (let i = 0; i < run.length; i++) {
      const kind = a[run.aStart + i]?.text === b[run.bStart + i]?.text ? 'same' : 'changed';
      stretches.push({ kind, ...wordPair(run.aStart + i, run.bStart + i) });
    }
  }
  if (runs.length > 0) cross({ aFrom, aTo: a.length, bFrom, bTo: b.length });
  return { stretches: trim(join(stretches)), kept, longestKept };
}

function isSmall({ aFrom, aTo, bFrom, bTo }: Gap): boolean {
  return aFrom <= aTo && aTo - aFrom <= MAX_GAP_WORDS && bTo - bFrom <= MAX_GAP_WORDS;
}

/** The words of a gap that are kept in order, weighted (a longest common subsequence), and what was changed between them. */
function alignGap(a: readonly VariantWord[], b: readonly VariantWord[], { aFrom, aTo, bFrom, bTo }: Gap): Stretch[] {
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  // best[i][j] is the worth of what is kept of the words from i and j on.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const worth = (i: number, j: number): number => {
    const x = a[aFrom + i] as VariantWord;
    const y = b[bFrom + j] as VariantWord;
    if (x.text === y.text) return 1;
    return areVariants(x, y) ? VARIANT_WORTH : 0;
  };
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const pair = worth(i, j);
      const matched = pair > 0 ? pair + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(matched, at(i + 1, j), at(i, j + 1));
    }
  }
  const stretches: Stretch[] = [];
  let from = { i: 0, j: 0 };
  const change = (i: number, j: number): void => {
    if (i === from.i && j === from.j) return;
    const gap = { aFrom: aFrom + from.i, aTo: aFrom + i, bFrom: bFrom + from.j, bTo: bFrom + j };
    stretches.push({
      kind: spelling(a, gap.aFrom, gap.aTo) === spelling(b, gap.bFrom, gap.bTo) ? 'same' : 'changed',
      ...gap,
    });
  };
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const pair = worth(i, j);
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) {
      change(i, j);
      stretches.push({ kind: pair === 1 ? 'same' : 'changed', ...wordPair(aFrom + i, bFrom + j) });
      i++;
      j++;
      from = { i, j };
    } else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  change(rows, columns);
  return stretches;
}

function wordPair(aFrom: number, bFrom: number): Gap {
  return { aFrom, aTo: aFrom + 1, bFrom, bTo: bFrom + 1 };
}

/** Letters without the gaps between words: `cease-fire` is `ceasefire`. */
function spelling(words: readonly VariantWord[], from: number, to: number): string {
  let letters = '';
  for (let i = from; i < to; i++) letters += (words[i] as VariantWord).text;
  return letters;
}

function keptWords(a: readonly VariantWord[], b: readonly VariantWord[], stretches: readonly Stretch[]): number {
  let kept = 0;
  for (const { kind, aFrom, aTo, bFrom, bTo } of stretches) {
    if (kind === 'same') kept += aTo - aFrom;
    else if (aTo - aFrom === 1 && bTo - bFrom === 1 && areVariants(a[aFrom] as VariantWord, b[bFrom] as VariantWord)) {
      kept++;
    }
  }
  return kept;
}

/** What comes before the first and after the last kept word is no change, unless it stands in the place of a few words. */
function trim(stretches: readonly Stretch[]): Stretch[] {
  const isBeyond = (stretch: Stretch | undefined): boolean => {
    if (stretch?.kind !== 'changed') return false;
    const words = [stretch.aTo - stretch.aFrom, stretch.bTo - stretch.bFrom];
    return Math.min(...words) === 0 || Math.max(...words) > MAX_EDGE_WORDS;
  };
  const from = isBeyond(stretches[0]) ? 1 : 0;
  const until = isBeyond(stretches.at(-1)) ? stretches.length - 1 : stretches.length;
  return stretches.slice(from, until);
}

/** Makes one of neighbouring stretches that are the same. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const continues = last?.aTo === stretch.aFrom && last.bTo === stretch.bFrom;
    if (last !== undefined && continues && last.kind === 'same' && stretch.kind === 'same') {
      joined[joined.length - 1] = { ...last, aTo: stretch.aTo, bTo: stretch.bTo };
    } else joined.push(stretch);
  }
  return joined;
}
