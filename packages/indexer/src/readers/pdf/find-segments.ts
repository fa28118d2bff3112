/** Puts the runs of a page together to stretches of text on one baseline. */
import { partInitials, restoreInitials } from './drop-caps.js';
import type { PageText, TextRun } from './page-text.js';
import type { Segment } from './segment.js';

/** A gap this wide, in sizes of the font, parts segments; the gaps of justified text that exceed it are closed later. */
const WIDE_GAP = 1;
/** Narrower gaps are kerning; PDF.js, which sees the widths of the signs, takes 0.1. */
const SPACE_GAP = 0.15;
/** After white space in the file a narrower gap is a space, too. */
const STATED_SPACE_GAP = 0.03;
/** Baselines this near, in sizes of the font, are one. */
const BASELINE_TOLERANCE = 0.2;
/** Raised or lowered text is smaller than this share of what it stands beside. */
const SCRIPT_SIZE = 0.85;
const MAX_RISE = 0.75;
const MAX_FALL = 0.4;
const SCRIPT_GAP = 0.5;
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The segments of a page, from top to bottom and from where lines begin. On a page that is written from right to left
 * the sides are swapped, so that lines always begin at the small `left`.
 */
export function findSegments(page: PageText): Segment[] {
  const rightToLeft = isRightToLeft(page.runs);
  const runs = rightToLeft ? page.runs.map((run) => mirror(run, page.width)) : page.runs;
  const { initials, others } = partInitials(runs);
  const segments = groupRows(others).flatMap((row) => partRow(row, rightToLeft));
  return restoreInitials(segments, initials).sort(
    (first, second) => first.baseline - second.baseline || first.left - second.left,
  );
}

interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly runs: TextRun[];
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function isRightToLeft(runs: readonly TextRun[]): boolean {
  let balance = 0;
  for (const { text } of runs) balance += RIGHT_TO_LEFT.test(text) ? text.length : -text.length;
  return balance > 0;
}

function mirror(run: TextRun, width: number): TextRun {
  return { ...run, left: width - run.right, right: width - run.left };
}

/** Large text first, so that raised and lowered signs find the row that they belong to. */
function groupRows(runs: readonly TextRun[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((first, second) => second.size - first.size || first.left - second.left)) {
    const row = rows.find((other) => isOnRow(run, other)) ?? rows.find((other) => isScriptOf(run, other));
    if (row) row.runs.push(run);
    else rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
  }
  return rows;
}

function isOnRow(run: TextRun, row: Row): boolean {
  return Math.abs(run.baseline - row.baseline) <= BASELINE_TOLERANCE * run.size;
}

function isScriptOf(run: TextRun, row: Row): boolean {
  const rise = row.baseline - run.baseline;
  if (rise > MAX_RISE * row.size || -rise > MAX_FALL * row.size || run.size > SCRIPT_SIZE * row.size) return false;
  const reach = SCRIPT_GAP * row.size;
  return row.runs.some((other) => run.left < other.right + reach && run.right > other.left - reach);
}

function partRow({ runs, baseline, size }: Row, rightToLeft: boolean): Segment[] {
  const ordered = [...runs].sort((first, second) => first.left - second.left);
  const groups: TextRun[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const run of ordered) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && isDrawnTwice(last, run)) continue;
    if (group && last && run.left - reach <= WIDE_GAP * Math.max(run.size, last.size)) group.push(run);
    else groups.push([run]);
    reach = Math.max(reach, run.right);
  }
  return groups.map((group) => toSegment(group, baseline, size, rightToLeft));
}

/** Some programs make text bold by drawing it twice. */
function isDrawnTwice(first: TextRun, second: TextRun): boolean {
  return first.text === second.text && Math.abs(first.left - second.left) < SPACE_GAP * first.size;
}

function toSegment(runs: readonly TextRun[], baseline: number, size: number, rightToLeft: boolean): Segment {
  const main = runs.filter((run) => run.size > SCRIPT_SIZE * size);
  const styled = main.length > 0 ? main : runs;
  return {
    text: joinRuns(rightToLeft ? orderLeftToRightParts(runs) : runs, baseline, size),
    left: Math.min(...runs.map((run) => run.left)),
    right: Math.max(...runs.map((run) => run.right)),
    baseline,
    size: mostOf(styled, (run) => run.size),
    bold: mostOf(styled, (run) => run.bold),
    monospaced: mostOf(styled, (run) => run.monospaced),
  };
}

/** The value that most letters have. */
function mostOf<Value>(runs: readonly TextRun[], pick: (run: TextRun) => Value): Value {
  const lengths = new Map<Value, number>();
  for (const run of runs) lengths.set(pick(run), (lengths.get(pick(run)) ?? 0) + run.text.length);
  const [[value]] = [...lengths].sort((first, second) => second[1] - first[1]) as [[Value, number]];
  return value;
}

/** Numbers and Latin words within a line from right to left are read from left to right. */
function orderLeftToRightParts(runs: readonly TextRun[]): TextRun[] {
  const ordered: TextRun[] = [];
  let part: TextRun[] = [];
  for (const run of runs) {
    if (RIGHT_TO_LEFT.test(run.text)) {
      ordered.push(...part, run);
      part = [];
    } else part.unshift(run);
  }
  return [...ordered, ...part];
}

function joinRuns(runs: readonly TextRun[], baseline: number, size: number): string {
  let text = '';
  let last: TextRun | null = null;
  for (const run of runs) {
    const content = scriptText(run, text, baseline, size);
    if (content === '') continue;
    if (last && hasSpaceBetween(last, run)) text += ' ';
    text += content;
    last = run;
  }
  return text;
}

function hasSpaceBetween(first: TextRun, second: TextRun): boolean {
  // In a part from left to right of a line from right to left, the sides of the runs are swapped.
  const gap = Math.max(second.left - first.right, first.left - second.right);
  return gap > (second.spaced ? STATED_SPACE_GAP : SPACE_GAP) * Math.min(first.size, second.size);
}

/**
 * The mark of a footnote after a word is left out, since `word1` is another word. A raised number elsewhere, as in m²,
 * is kept as such.
 */
function scriptText(run: TextRun, before: string, baseline: number, size: number): string {
  const isRaised = run.size <= SCRIPT_SIZE * size && baseline - run.baseline > BASELINE_TOLERANCE * run.size;
  if (!isRaised || before === '') return run.text;
  if (/^[\d,*†‡§¶\s]{1,5}$/.test(run.text) && /(?:\p{L}{2}|[\p{P}])$/u.test(before)) return '';
  return run.text.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)] ?? digit);
}
