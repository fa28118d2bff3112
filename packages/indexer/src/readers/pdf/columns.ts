/** The order of reading on a page: columns one after another, between what stretches over them. */
import { joinLines } from './lines.js';
import type { Segment } from './segment.js';

/** The narrowest gap between columns, in sizes of the font. */
const MIN_GUTTER = 0.9;
/** A column is at least this wide, in sizes of the font; what is narrower is a label, a number or a cell. */
const MIN_COLUMN_WIDTH = 9;
/** Fewer lines beside each other are a heading with its number, or a signature. */
const MIN_COLUMN_LINES = 3;
/** Letters of the middle line of a column: the cells of tables are shorter. */
const MIN_COLUMN_TEXT = 14;
const MAX_DEPTH = 6;

/**
 * Parts a page into regions in the order of reading, each with what stands in one column. `segments` are in order from
 * top to bottom, and so are those of each region.
 */
export function orderRegions(segments: readonly Segment[], depth = 0): (readonly Segment[])[] {
  if (segments.length === 0) return [];
  const gutter = depth < MAX_DEPTH ? findGutter(segments) : null;
  if (gutter === null) return [segments];
  return partBands(segments, gutter).flatMap((band) => {
    if (!isInColumns(band, gutter, 1)) return orderRegions(band, depth + 1);
    const left = band.filter((segment) => segment.right <= gutter);
    const right = band.filter((segment) => segment.right > gutter);
    return [...orderRegions(left, depth + 1), ...orderRegions(right, depth + 1)];
  });
}

/** Stretches of the page that `gutter` runs through, and between them what stretches over it. */
function partBands(segments: readonly Segment[], gutter: number): Segment[][] {
  const bands: Segment[][] = [];
  let crossing: boolean | null = null;
  for (const segment of segments) {
    const crosses = segment.left < gutter && segment.right > gutter;
    if (crosses !== crossing) bands.push([]);
    bands.at(-1)?.push(segment);
    crossing = crosses;
  }
  return bands;
}

/** The place that has the most lines in columns on both of its sides. Null where none has. */
function findGutter(segments: readonly Segment[]): number | null {
  const size = middle(segments.map((segment) => segment.size));
  const start = Math.min(...segments.map((segment) => segment.left));
  const end = Math.max(...segments.map((segment) => segment.right));
  let best: { readonly gutter: number; readonly lines: number } | null = null;
  for (const edge of columnEdges(segments)) {
    const gutter = edge - (MIN_GUTTER / 2) * size;
    if (gutter - start < MIN_COLUMN_WIDTH * size || end - gutter < MIN_COLUMN_WIDTH * size) continue;
    const lines = partBands(segments, gutter)
      .filter((band) => isInColumns(band, gutter, MIN_COLUMN_LINES))
      .reduce((sum, band) => sum + band.length, 0);
    if (lines > 0 && (!best || lines > best.lines)) best = { gutter, lines };
  }
  return best?.gutter ?? null;
}

/** Where several lines begin. Indented lines begin elsewhere, but every column has some that begin at its edge. */
function columnEdges(segments: readonly Segment[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of segments) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= MIN_COLUMN_LINES).map(([edge]) => edge);
}

function isInColumns(band: readonly Segment[], gutter: number, minLines: number): boolean {
  const left = band.filter((segment) => segment.right <= gutter);
  const right = band.filter((segment) => segment.left >= gutter);
  if (left.length + right.length < band.length || left.length < minLines || right.length < minLines) return false;
  return isColumn(left) && isColumn(right) && overlap(left, right);
}

function isColumn(segments: readonly Segment[]): boolean {
  const lines = joinLines(segments);
  const size = middle(lines.map((line) => line.size));
  const width = Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map((line) => line.left));
  return width >= MIN_COLUMN_WIDTH * size && middle(lines.map((line) => line.text.length)) >= MIN_COLUMN_TEXT;
}

/** Whether the two stand beside each other rather than one below the other. */
function overlap(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [leftTop, leftBottom] = [left[0]?.baseline ?? 0, left.at(-1)?.baseline ?? 0];
  const [rightTop, rightBottom] = [right[0]?.baseline ?? 0, right.at(-1)?.baseline ?? 0];
  return Math.min(leftBottom, rightBottom) >= Math.max(leftTop, rightTop);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[sorted.length >> 1] ?? 0;
}
