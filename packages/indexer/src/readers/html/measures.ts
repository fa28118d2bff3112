/** What the length of a text and its links tell of whether it is article text. */
import type { Segment } from './page-segments.js';

/** From this weight on a text with few links is prose, as articles consist of it. A line of a page holds some 80 letters. */
const MIN_PROSE_WEIGHT = 80;
const MAX_PROSE_LINK_SHARE = 0.35;
/** A sign of Chinese, Japanese or Korean says as much as this many letters. */
const LETTERS_PER_SIGN = 2.5;
const SIGNS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** The length that the text would have in an alphabet, in letters. */
export function weightOf(text: string): number {
  return text.length + (LETTERS_PER_SIGN - 1) * countOf(text, SIGNS);
}

/** How much of the text is links, from 0 to 1. */
export function linkShare({ text, linkLength }: Segment): number {
  return linkLength / text.length;
}

export function isProse(segment: Segment): boolean {
  return linkShare(segment) <= MAX_PROSE_LINK_SHARE && weightOf(segment.text) >= MIN_PROSE_WEIGHT;
}

/** How often a global pattern matches. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Equal for texts that differ in case, white space, punctuation and marks. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}
