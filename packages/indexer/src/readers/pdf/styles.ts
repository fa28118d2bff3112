/** Tells headings, notes and running text apart by the fonts that a document sets them in. */
import type { Line } from './lines.js';
import type { Paragraph } from './paragraphs.js';

export interface Styles {
  /** The level of a heading, 1 for the outermost; null for what is none. */
  headingLevel(paragraph: Paragraph): number | null;
  /** Whether it is set smaller than the running text, as footnotes and captions are. */
  isSmall(paragraph: Paragraph): boolean;
}

/** A heading is at least this much larger than running text, unless its weight sets it off. */
const LARGE_FACTOR = 1.12;
/** Footnotes are at most this large by the running text. */
const SMALL_FACTOR = 0.93;
const MAX_HEADING_LENGTH = 200;
const MAX_HEADING_LINES = 5;
/** What is set in bold letters of the text's own size is a heading only if it is short. */
const MAX_BOLD_LENGTH = 120;
const MAX_LEVEL = 6;
const ENDS_LIKE_TEXT = /[.,;:]["'”’»)\]]*$/;
const NUMBERED_HEADING = /^(?:\d+\.)+\s|^\d+(?:\.\d+)+\s/;
/** A line of capitals, for example `SEE ALSO`. */
const CAPITALS = /^(?=.*\p{Lu}{3})[^\p{Ll}\p{Lo}]{4,60}$/u;

/** Learns from all paragraphs of a document what its running text looks like. */
export function findStyles(paragraphs: readonly Paragraph[]): Styles {
  const { size: bodySize, isBold: isBodyBold } = findBody(paragraphs);

  function headingStyle({ kind, lines }: Paragraph): string | null {
    const text = lines.map((line) => line.text).join(' ');
    if ((kind !== 'text' && kind !== 'item') || lines.length > MAX_HEADING_LINES || text.length > MAX_HEADING_LENGTH) {
      return null;
    }
    if (!/\p{L}{2}|\p{Lo}/u.test(text)) return null;
    const { size } = lines[0] as Line;
    const isBold = lines.every((line) => line.bold) && !isBodyBold;
    const isNumbered = NUMBERED_HEADING.test(text);
    if (kind === 'item' && !isNumbered) return null;
    if (size >= LARGE_FACTOR * bodySize) return styleKey(size, isBold);
    if (size < SMALL_FACTOR * bodySize || text.length > MAX_BOLD_LENGTH || ENDS_LIKE_TEXT.test(text)) return null;
    return isBold || (lines.length === 1 && CAPITALS.test(text)) ? styleKey(size, isBold) : null;
  }

  const keys = new Set(paragraphs.map(headingStyle).filter((key) => key !== null));
  const levels = new Map([...keys].sort(compareKeys).map((key, index) => [key, Math.min(index + 1, MAX_LEVEL)]));
  return {
    headingLevel(paragraph) {
      const key = headingStyle(paragraph);
      return key === null ? null : (levels.get(key) ?? MAX_LEVEL);
    },
    isSmall: ({ lines }) => lines.every((line) => line.size <= SMALL_FACTOR * bodySize),
  };
}

/** The size of most letters of running text, and whether most are bold. */
function findBody(paragraphs: readonly Paragraph[]): { size: number; isBold: boolean } {
  const lengths = new Map<number, number>();
  let bold = 0;
  let all = 0;
  for (const { lines, kind } of paragraphs) {
    if (kind === 'code') continue;
    for (const line of lines) {
      const size = roundSize(line.size);
      lengths.set(size, (lengths.get(size) ?? 0) + line.text.length);
      all += line.text.length;
      if (line.bold) bold += line.text.length;
    }
  }
  const [most] = [...lengths].sort((first, second) => second[1] - first[1]);
  return { size: most?.[0] ?? 0, isBold: bold > all / 2 };
}

/** To half a point, so that the rounding of a program that writes PDF makes no style of its own. */
function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function styleKey(size: number, isBold: boolean): string {
  return `${roundSize(size)} ${isBold ? 1 : 0}`;
}

/** Larger before smaller, then bold before regular. */
function compareKeys(first: string, second: string): number {
  const [firstSize = 0, firstBold = 0] = first.split(' ').map(Number);
  const [secondSize = 0, secondBold = 0] = second.split(' ').map(Number);
  return secondSize - firstSize || secondBold - firstBold;
}
