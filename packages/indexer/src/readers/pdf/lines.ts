/** Puts the segments of a region together to lines. */
import type { Segment } from './segment.js';

export interface Line extends Segment {
  /** More than one where wide gaps part the line, as in the row of a table. */
  readonly cells: readonly Segment[];
}

/** A column of lines with its edges. */
export interface Column {
  readonly lines: readonly Line[];
  /** Where most lines begin. */
  readonly left: number;
  /** As far as lines reach. */
  readonly right: number;
}

const BASELINE_TOLERANCE = 0.2;

/** Segments on one baseline become one line. `segments` are in order of their baselines. */
export function joinLines(segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && segment.baseline - last.baseline <= BASELINE_TOLERANCE * Math.min(segment.size, last.size)) {
      row.push(segment);
    } else rows.push([segment]);
  }
  return rows.map(toLine);
}

/** `segments` are in order of their baselines, and not none. */
export function toColumn(segments: readonly Segment[]): Column {
  const lines = joinLines(segments);
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  const [most] = [...counts].sort((first, second) => second[1] - first[1] || first[0] - second[0]);
  return { lines, left: most?.[0] ?? 0, right: Math.max(...lines.map((line) => line.right)) };
}

function toLine(row: readonly Segment[]): Line {
  const cells = [...row].sort((first, second) => first.left - second.left);
  const main = cells.reduce((longest, cell) => (cell.text.length > longest.text.length ? cell : longest));
  return {
    text: cells.map((cell) => cell.text).join(' '),
    left: Math.min(...cells.map((cell) => cell.left)),
    right: Math.max(...cells.map((cell) => cell.right)),
    baseline: main.baseline,
    size: main.size,
    bold: cells.every((cell) => cell.bold),
    monospaced: cells.every((cell) => cell.monospaced),
    cells,
  };
}
