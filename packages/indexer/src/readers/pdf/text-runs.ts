/** Makes pages of upright runs of the text items of PDF.js. */
import type { PageText, TextRun } from './page-text.js';

/** As PDF.js gives it, with its matrix from text to page. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

type PageSize = Pick<PageText, 'width' | 'height'>;

export interface FontStyle {
  readonly bold: boolean;
  readonly monospaced: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Text within this slope, height by length, counts as level: scans are seldom straight. */
const MAX_SLOPE = 0.1;
/** As a share of its size, how far text may reach over the page's edge and still be seen. */
const MAX_OVERHANG = 0.5;

/**
 * The text that stands upright on a page of the size `page`. `viewport` is the matrix from the page's own space to what
 * is shown, where y grows downwards. A page on which most text stands on its side is turned first; other rotated text,
 * and what lies outside the page, is left out.
 */
export function toPageText(
  items: readonly TextItem[],
  viewport: readonly number[],
  page: PageSize,
  styleOf: (fontName: string) => FontStyle,
): PageText {
  const placed = items.map((item) => ({ item, matrix: multiply(asMatrix(viewport), asMatrix(item.transform)) }));
  const turns = mostTurns(placed);
  const width = turns % 2 === 0 ? page.width : page.height;
  const height = turns % 2 === 0 ? page.height : page.width;
  const runs: TextRun[] = [];
  let spaced = true;
  for (const { item, matrix } of placed) {
    const text = cleanText(item.str);
    if (text.trim() === '') {
      spaced ||= item.str !== '' || item.hasEOL;
      continue;
    }
    const turned = turnMatrix(matrix, turns, page);
    const size = Math.hypot(turned[2], turned[3]);
    const left = turned[4];
    const right = left + item.width;
    const baseline = turned[5];
    const overhang = size * MAX_OVERHANG;
    const isShown =
      turnsOf(turned) === 0 &&
      size > 0 &&
      right > -overhang &&
      left < width + overhang &&
      baseline > -overhang &&
      baseline - size < height;
    if (isShown) {
      const leading = text.length - text.trimStart().length;
      runs.push({
        text: text.trim(),
        left,
        right,
        baseline,
        size,
        spaced: spaced || leading > 0,
        ...styleOf(item.fontName),
      });
    }
    spaced = item.hasEOL || text !== text.trimEnd();
  }
  return { width, height, runs };
}

/** Bullets of the fonts Symbol and Wingdings, which have no place in Unicode. */
const SYMBOL_BULLETS = /[\uF0A7\uF0A8\uF0B7\uF076\uF0D8]/g;

/** Ligatures, and the forms that Arabic and Hebrew letters take beside others; PDF.js resolves some of them. */
const PRESENTATION_FORMS = /[\uFB00-\uFDFF\uFE70-\uFEFC]/g;

function cleanText(text: string): string {
  return (
    text
      .replace(SYMBOL_BULLETS, '•')
      .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
      .replace(/\s+/g, ' ')
      // Control signs are what broken fonts leave behind; the order of writing is settled by PDF.js.
      .replace(/[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
  );
}

/** How many quarter turns clockwise text has, 0 to 3; null for text that is slanted. */
function turnsOf([a, b]: Matrix): number | null {
  if (Math.abs(b) <= MAX_SLOPE * Math.abs(a)) return a > 0 ? 0 : 2;
  if (Math.abs(a) <= MAX_SLOPE * Math.abs(b)) return b > 0 ? 1 : 3;
  return null;
}

function mostTurns(placed: readonly { readonly item: TextItem; readonly matrix: Matrix }[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const turns = turnsOf(matrix);
    if (turns !== null) lengths[turns] = (lengths[turns] ?? 0) + item.str.trim().length;
  }
  return lengths.indexOf(Math.max(...lengths));
}

/** Turns the page counter-clockwise, so that text of that many turns stands upright. */
function turnMatrix(matrix: Matrix, turns: number, page: PageSize): Matrix {
  if (turns === 1) return multiply([0, -1, 1, 0, 0, page.width], matrix);
  if (turns === 2) return multiply([-1, 0, 0, -1, page.width, page.height], matrix);
  if (turns === 3) return multiply([0, 1, -1, 0, page.height, 0], matrix);
  return matrix;
}

function asMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

/** First `second`, then `first`, as PDF 32000-1, 8.3.3 has it. */
function multiply(first: Matrix, second: Matrix): Matrix {
  return [
    first[0] * second[0] + first[2] * second[1],
    first[1] * second[0] + first[3] * second[1],
    first[0] * second[2] + first[2] * second[3],
    first[1] * second[2] + first[3] * second[3],
    first[0] * second[4] + first[2] * second[5] + first[4],
    first[1] * second[4] + first[3] * second[5] + first[5],
  ];
}
