/** Finds the paragraphs of a column by gaps, indentation, line ends and changes of the font. */
import type { Column, Line } from './lines.js';
import type { Segment } from './segment.js';

/** - `text`: running text; `item`: of a list; `rows`: of a table, each line for itself; `code`: lines as they stand */
export type ParagraphKind = 'text' | 'item' | 'rows' | 'code';

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly lines: readonly Line[];
  /** The share of the column's width, 0 to 1, that its last line leaves free; little where the text may go on. */
  readonly freeShare: number;
  /** Its first line is set in from the edge of the column. */
  readonly isIndented: boolean;
}

/** Distance of lines by size of the font, where a column has too few to tell; that of most word processors. */
const USUAL_LEADING = 1.2;
const MAX_LEADING = 2.2;
/** A gap this much wider than between lines parts paragraphs. */
const GAP_FACTOR = 1.25;
const MAX_ROW_GAP = 2.2;
/** Indentation in sizes of the font; less is an optical correction, more is a layout of its own. */
const MIN_INDENT = 0.6;
const MAX_INDENT = 8;
const SIZE_CHANGE = 0.06;
/** Beside the word itself, what it needs on a line; the widest of usual spaces. */
const WORD_SPACE = 0.5;
/** A line that leaves this share of the column free ends a paragraph though it ends no sentence. */
const SHORT_LINE_SHARE = 0.35;
/** Points within which the cells of two rows begin or end at one place. */
const CELL_TOLERANCE = 3;
/** The word gaps of justified text are narrower, in sizes of the font. */
const MIN_CELL_GAP = 2;
/** Few words in a narrow column are drawn out so far, in sizes of the font. */
const MAX_WORD_GAP = 4;
/** Gaps that differ by less than this share are alike. */
const EQUAL_GAPS = 0.15;
const ENDS_SENTENCE = /[.!?…:;。！？؟।]["'”’»)\]]*$/;
/** After these a sentence may go on, and does where a small letter follows. */
const ENDS_CLAUSE = /[:;]$/;
const BEGINS_SMALL = /^\p{Ll}/u;
const BULLET = /^[•◦▪▫‣⁃∙●○■□➢➤✓❖–—*-]\s+\S/;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,5}\))\s+\S/;

export function findParagraphs(column: Column): Paragraph[] {
  const { lines } = column;
  const leading = findLeading(lines);
  const isRow = findRows(column);
  const groups: { kind: ParagraphKind; lines: Line[] }[] = [];
  for (const [index, line] of lines.entries()) {
    // One line in such letters is a name in the text, or a term above its description.
    const isCode =
      line.monospaced && !line.text.startsWith('•') && (lines[index - 1]?.monospaced || lines[index + 1]?.monospaced);
    const kind = isCode ? 'code' : isRow[index] ? 'rows' : kindOf(line);
    const group = groups.at(-1);
    const isContinued = kind === 'item' || kind === 'text' ? goesOn : isNextRow;
    if (group && isContinued(group, line, kind, { column, leading, next: lines[index + 1] })) group.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map((group) => toParagraph(group, column));
}

interface Surroundings {
  readonly column: Column;
  readonly leading: number;
  readonly next: Line | undefined;
}

interface Group {
  readonly kind: ParagraphKind;
  readonly lines: readonly Line[];
}

function isNextRow(group: Group, line: Line, kind: ParagraphKind, { leading }: Surroundings): boolean {
  const last = group.lines.at(-1) as Line;
  // The rows of a table stand further apart than the lines of a text, and an empty line of code is none here.
  const reach = MAX_ROW_GAP * Math.max(leading, USUAL_LEADING) * line.size;
  return group.kind === kind && line.baseline - last.baseline <= reach;
}

function goesOn(group: Group, line: Line, kind: ParagraphKind, around: Surroundings): boolean {
  const last = group.lines.at(-1) as Line;
  if (group.kind === 'rows' || group.kind === 'code') return false;
  if (Math.abs(line.size - last.size) > SIZE_CHANGE * last.size) return false;
  if (line.baseline - last.baseline > GAP_FACTOR * around.leading * line.size) return false;
  const isBold = group.lines.every(({ bold }) => bold);
  if (isBold !== line.bold && (isBold || endsEarly(last, line, around.column))) return false;
  if (kind === 'item') {
    const first = group.lines[0] as Line;
    const isNext = group.kind === 'item' && Math.abs(line.left - first.left) < MIN_INDENT * line.size;
    if (isNext || BULLET.test(line.text)) return false;
  }
  if (isBold) return true;
  return !endsEarly(last, line, around.column) && !isSetOff(group, line, around);
}

/** Whether the line's first word would have had room on the one before, which also looks like the end of something. */
function endsEarly(last: Line, line: Line, { left, right }: Column): boolean {
  const free = right - last.right;
  const firstWord = line.text.indexOf(' ') < 0 ? line.text.length : line.text.indexOf(' ');
  const needed = (firstWord / line.text.length) * (line.right - line.left) + WORD_SPACE * line.size;
  if (free <= needed) return false;
  const goesOn = ENDS_CLAUSE.test(last.text) && BEGINS_SMALL.test(line.text);
  return (ENDS_SENTENCE.test(last.text) && !goesOn) || free > SHORT_LINE_SHARE * (right - left);
}

/** Whether a change of the line's beginning, inwards or outwards, begins a paragraph. */
function isSetOff(group: Group, line: Line, { column, next }: Surroundings): boolean {
  const last = group.lines.at(-1) as Line;
  const first = group.lines[0] as Line;
  const shift = (line.left - last.left) / line.size;
  if (shift > MIN_INDENT && shift < MAX_INDENT) {
    // The second line of an item hangs below its first; a paragraph's first line is set in by itself.
    const hangs =
      group.kind === 'item' || (next !== undefined && Math.abs(next.left - line.left) < MIN_INDENT * line.size);
    return !hangs || (ENDS_SENTENCE.test(last.text) && group.lines.length > 1);
  }
  if (shift < -MIN_INDENT) {
    if (group.lines.length === 1 && group.kind !== 'item') return false;
    return (
      Math.abs(first.left - last.left) > MIN_INDENT * line.size || last.left > column.left + MIN_INDENT * line.size
    );
  }
  return false;
}

function kindOf({ text }: Line): ParagraphKind {
  return BULLET.test(text) || NUMBERED.test(text) ? 'item' : 'text';
}

/** The distance of neighbouring lines that most lines have, in sizes of their font. */
function findLeading(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (!last || Math.abs(last.size - line.size) > SIZE_CHANGE * line.size) continue;
    const distance = (line.baseline - last.baseline) / line.size;
    if (distance > MAX_LEADING || distance < 0.5) continue;
    const rounded = Math.round(distance * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [most] = [...counts].sort((first, second) => second[1] - first[1] || first[0] - second[0]);
  return most?.[0] ?? USUAL_LEADING;
}

/** Which lines are rows of a table: parted by wide gaps, at places that a neighbouring line shares. */
function findRows(column: Column): boolean[] {
  const { lines } = column;
  const pairs = lines.map((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !isStretched(line, column) && !isStretched(next, column) && sharesCells(line, next);
  });
  return lines.map((_, index) => pairs[index] === true || pairs[index - 1] === true);
}

function sharesCells(first: Line, second: Line): boolean {
  if (isMarkerOnly(first) || isMarkerOnly(second)) return false;
  const cells = laterCells(first);
  return laterCells(second).some((cell) =>
    cells.some(
      (other) =>
        Math.abs(cell.left - other.left) <= CELL_TOLERANCE ||
        // All lines of justified text end at one place, so that the gap has to tell.
        (Math.abs(cell.right - other.right) <= CELL_TOLERANCE && Math.min(cell.gap, other.gap) > MIN_CELL_GAP),
    ),
  );
}

/** A line of few words that was drawn out to the width of its column: its gaps are alike. */
function isStretched(line: Line, column: Column): boolean {
  const gaps = laterCells(line).map(({ gap }) => gap);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  // The cells of a table differ in length and so do the gaps after them.
  if (gaps.length > 1 && most < MAX_WORD_GAP && most - least < EQUAL_GAPS * most) return true;
  const isFull = line.right > column.right - CELL_TOLERANCE && line.left < column.left + MAX_INDENT * line.size;
  const isTwoWords = gaps.length === 1 && line.cells.every(({ text }) => /^\p{L}[\p{L}\p{M}\p{P}]*$/u.test(text));
  return isFull && gaps.length > 0 && (isTwoWords || most < MIN_CELL_GAP);
}

/** The cells after the first, each with the gap before it in sizes of the font. */
function laterCells({ cells, size }: Line): { left: number; right: number; gap: number }[] {
  return cells.slice(1).map(({ left, right }, index) => ({
    left,
    right,
    gap: (left - (cells[index] as Segment).right) / size,
  }));
}

/** A bullet or number with its item beside it is no row. */
function isMarkerOnly({ cells, text }: Line): boolean {
  return cells.length === 2 && (BULLET.test(text) || NUMBERED.test(text));
}

function toParagraph({ kind, lines }: Group, { left, right }: Column): Paragraph {
  const first = lines[0] as Line;
  const last = lines.at(-1) as Line;
  return {
    kind,
    lines,
    freeShare: right > left ? (right - last.right) / (right - left) : 0,
    isIndented: first.left - left > MIN_INDENT * first.size,
  };
}
