/** Finds running heads, running feet and page numbers: what stands at one place of page after page. */
import { joinLines, type Line } from './lines.js';
import type { Segment } from './segment.js';

export interface SegmentedPage {
  readonly height: number;
  /** From top to bottom. */
  readonly segments: readonly Segment[];
}

/** So many lines at the top and at the bottom of a page may be running ones. */
const EDGE_LINES = 3;
/** As shares of the page's height, how far they may stand from its edge. */
const EDGE_ZONE = 0.2;
/** Points by which the place may differ from page to page. */
const PLACE_TOLERANCE = 4;
/** A line that stands on two pages only may be a repetition; on a pair of pages it is all there can be. */
const MIN_PAGES = 3;
/** Left and right pages differ, and the first of a chapter has none: this far apart at most are two of a run. */
const MAX_PAGES_APART = 4;
/** Share of the pages on which a number has to count with the pages, so that gaps in the count are allowed. */
const COUNTING_SHARE = 0.6;
/** The largest size of a line with its page's number, by the size that most lines at the edges of pages have. */
const MAX_RUNNING_SIZE = 1.1;
const PAGE_NUMBER =
  /^(?:[-–—|[(·•]\s*)?(?:(?:page|p\.|seite|página|pagina|стр\.?)\s*)?(\d{1,5}|[ivxlc]{1,7})(?:\s*(?:of|von|de|sur|di|из|\/)\s*\d{1,5})?(?:\s*[-–—|\])·•])?$/i;

interface EdgeLine {
  readonly page: number;
  readonly line: Line;
  /** Its text with every number as `#`. */
  readonly shape: string;
  readonly numbers: readonly number[];
}

/** The pages without their running lines. */
export function dropRunningLines(pages: readonly SegmentedPage[]): SegmentedPage[] {
  const edges = pages.flatMap(edgeLines);
  const running = groupByPlace(edges)
    .flatMap(partRuns)
    .filter((run) => isRunning(run, pages.length))
    .flat();
  const dropped = new Set(
    [...running, ...findNumberedLines(withoutTitles(edges), pages.length)].flatMap(({ line }) => line.cells),
  );
  return pages.map((page) => ({ ...page, segments: page.segments.filter((segment) => !dropped.has(segment)) }));
}

function edgeLines({ segments, height }: SegmentedPage, page: number): EdgeLine[] {
  const lines = joinLines(segments);
  const top = lines.slice(0, EDGE_LINES).filter((line) => line.baseline <= height * EDGE_ZONE);
  const bottom = lines.slice(-EDGE_LINES).filter((line) => line.baseline >= height * (1 - EDGE_ZONE));
  return [...new Set([...top, ...bottom])].map((line) => ({
    page,
    line,
    shape: line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' '),
    numbers: (line.text.match(/\d+/g) ?? []).map(Number),
  }));
}

/** Lines of one shape and size at one height, in order of the pages. */
function groupByPlace(edges: readonly EdgeLine[]): EdgeLine[][] {
  const byShape = new Map<string, EdgeLine[][]>();
  for (const edge of edges) {
    const groups = byShape.get(edge.shape) ?? [];
    byShape.set(edge.shape, groups);
    const group = groups.find(([first]) => first !== undefined && isSamePlace(first.line, edge.line));
    if (group) group.push(edge);
    else groups.push([edge]);
  }
  return [...byShape.values()].flat();
}

function isSamePlace(first: Line, second: Line): boolean {
  return (
    Math.abs(first.baseline - second.baseline) <= PLACE_TOLERANCE &&
    Math.abs(first.size - second.size) <= 0.1 * first.size
  );
}

function partRuns(group: readonly EdgeLine[]): EdgeLine[][] {
  const runs: EdgeLine[][] = [];
  for (const edge of group) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && edge.page - last.page <= MAX_PAGES_APART) run.push(edge);
    else runs.push([edge]);
  }
  return runs;
}

function isRunning(run: readonly EdgeLine[], pageCount: number): boolean {
  const pages = new Set(run.map((edge) => edge.page)).size;
  if (pages < Math.min(MIN_PAGES, Math.max(2, pageCount))) return false;
  const slots = run[0]?.numbers.length ?? 0;
  return Array.from({ length: slots }, (_, slot) => slot).every((slot) => {
    const values = run.map((edge) => edge.numbers[slot] ?? 0);
    return isMostly(values) || isMostly(run.map((edge) => (edge.numbers[slot] ?? 0) - edge.page));
  });
}

function isMostly(values: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) >= COUNTING_SHARE * values.length;
}

/**
 * Lines that hold the number of their page at a place where other pages have theirs: `Chapter 2: Results 17`, which may
 * stand on one page only, and the Roman numerals of a preface.
 */
function findNumberedLines(edges: readonly EdgeLine[], pageCount: number): EdgeLine[] {
  // A document of a page or two has too few to see them count: there the number has to be alone, and the page's own.
  const isShort = pageCount < MIN_PAGES;
  const minPages = isShort ? 1 : MIN_PAGES;
  const offsetsOf = ({ line, numbers, page }: EdgeLine): number[] => {
    const alone = pageNumber(line.text);
    if (isShort) return alone === page + 1 ? [1] : [];
    return [...numbers, ...(alone === null ? [] : [alone])].map((number) => number - page);
  };
  const counting = frequentKeys(edges, offsetsOf, minPages);
  const isNumbered = (edge: EdgeLine) => offsetsOf(edge).some((offset) => counting.has(offset));
  const placeOf = ({ line }: EdgeLine) => [Math.round(line.baseline)];
  const places = frequentKeys(edges.filter(isNumbered), placeOf, minPages);
  return edges.filter(
    (edge) => places.has(Math.round(edge.line.baseline)) && (isNumbered(edge) || pageNumber(edge.line.text) !== null),
  );
}

/** The number of a chapter may be that of its page; but its title is set larger than what is said of every page. */
function withoutTitles(edges: readonly EdgeLine[]): EdgeLine[] {
  const sizes = edges.map(({ line }) => line.size).sort((first, second) => first - second);
  const usual = sizes[sizes.length >> 1] ?? 0;
  return edges.filter(({ line }) => line.size <= MAX_RUNNING_SIZE * usual);
}

/** The keys that lines of at least `minPages` pages have. */
function frequentKeys(
  edges: readonly EdgeLine[],
  keysOf: (edge: EdgeLine) => readonly number[],
  minPages: number,
): Set<number> {
  const pages = new Map<number, Set<number>>();
  for (const edge of edges) {
    for (const key of keysOf(edge)) pages.set(key, (pages.get(key) ?? new Set()).add(edge.page));
  }
  return new Set([...pages].filter(([, { size }]) => size >= minPages).map(([key]) => key));
}

function pageNumber(text: string): number | null {
  const match = PAGE_NUMBER.exec(text);
  if (!match) return null;
  const digits = match[1] ?? '';
  return /^\d/.test(digits) ? Number(digits) : romanNumber(digits.toLowerCase());
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanNumber(digits: string): number {
  const values = [...digits].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
