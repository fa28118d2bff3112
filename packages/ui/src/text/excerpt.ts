/** Chooses which part of a long passage to show first: the part that holds what was found. */
import type { Highlight, TextRange } from '@loci/engine';

/** Characters shown of a long passage: about six lines of the results column. */
export const EXCERPT_LENGTH = 520;
/** A passage that is this much longer is still shown whole: a button that reveals one more line is a nuisance. */
const TOLERANCE = 1.35;
/** The answering sentence counts as much as this many marked words when windows are compared. */
const SENTENCE_WEIGHT = 3;
/** How far before the first mark an excerpt may begin to start with a whole sentence. */
const LEAD_LENGTH = 140;

/**
 * The range of `text` to show, at most `length` characters or the whole text where it is not much longer.
 * Begins at a sentence or a word and ends at a word, so that no word is cut.
 */
export function chooseExcerpt(text: string, highlights: readonly Highlight[], length = EXCERPT_LENGTH): TextRange {
  if (text.length <= length * TOLERANCE) return { start: 0, end: text.length };
  const anchor = bestAnchor(highlights, length);
  if (anchor <= LEAD_LENGTH) return { start: 0, end: wordEndBefore(text, length) };
  const start = readableStart(text, anchor);
  const remaining = text.length - start;
  if (remaining <= length) return { start: wordStartAfter(text, text.length - length), end: text.length };
  return { start, end: wordEndBefore(text, start + length) };
}

/** The start of the highlight from which a window of `length` characters holds most; 0 where there is none. */
function bestAnchor(highlights: readonly Highlight[], length: number): number {
  let best = { start: 0, weight: 0 };
  for (const { start } of highlights) {
    let weight = 0;
    for (const other of highlights) {
      if (other.start >= start && other.start < start + length - LEAD_LENGTH) {
        weight += other.kind === 'sentence' ? SENTENCE_WEIGHT : 1;
      }
    }
    if (weight > best.weight || (weight === best.weight && start < best.start)) best = { start, weight };
  }
  return best.start;
}

function readableStart(text: string, anchor: number): number {
  const leadStart = Math.max(0, anchor - LEAD_LENGTH);
  const lead = text.slice(leadStart, anchor);
  const sentences = [...lead.matchAll(/[.!?…。！？]["'”’)\]]*\s+/gu)];
  const first = sentences[0];
  if (first) return leadStart + first.index + first[0].length;
  return wordStartAfter(text, leadStart);
}

function wordStartAfter(text: string, offset: number): number {
  const space = text.slice(offset, offset + LEAD_LENGTH).search(/\s\S/u);
  return space < 0 ? wholeCharacter(text, offset) : offset + space + 1;
}

function wordEndBefore(text: string, offset: number): number {
  const floor = Math.max(0, offset - LEAD_LENGTH);
  const match = /\s+\S*$/u.exec(text.slice(floor, offset));
  return match ? floor + match.index : wholeCharacter(text, offset);
}

/** Steps back out of a surrogate pair, for texts without white space. */
function wholeCharacter(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
