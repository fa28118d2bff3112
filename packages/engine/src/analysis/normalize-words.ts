/** Words as they are compared letter by letter, for phrases and verbatim matches: folded, not stemmed. */
import type { TextRange } from '../document.js';
import { isApostropheAt } from '../text/apostrophe.js';
import { words } from '../text/words.js';
import { fold, foldNumber } from './fold.js';

/** A word, or the part of one that a hyphen, an apostrophe or the period of an acronym sets off. */
export interface NormalizedWord extends TextRange {
  /** Folded; never empty. */
  readonly surface: string;
  /**
   * True where the word before goes on in this one, so that both may also be written as one: `cease-fire`, `don't`,
   * `U.S.`, and the characters of scripts without spaces.
   */
  readonly bound: boolean;
}

/** The words of a text with their parts, in order. */
export function normalizeWords(text: string): NormalizedWord[] {
  const normalized: NormalizedWord[] = [];
  let previousEnd = -1;

  function push(start: number, end: number, surface: string, bound: boolean): void {
    if (surface !== '') normalized.push({ start, end, surface, bound });
  }

  for (const word of words(text)) {
    const bound = word.joined || word.start === previousEnd;
    const raw = text.slice(word.start, word.end);
    previousEnd = word.end;
    if (word.kind === 'number') {
      push(word.start, word.end, foldNumber(raw), bound);
      continue;
    }
    let start = 0;
    for (const end of partEnds(raw, word.kind)) {
      // The last period of an acronym belongs to its last letter.
      const isLast = end + 1 >= raw.length;
      push(word.start + start, isLast ? word.end : word.start + end, fold(raw.slice(start, end)), bound || start > 0);
      start = word.kind === 'unspaced' ? end : end + 1;
    }
  }
  return normalized;
}

function* partEnds(raw: string, kind: 'letters' | 'acronym' | 'unspaced'): Generator<number> {
  if (kind === 'unspaced') {
    let end = 0;
    for (const character of raw) {
      end += character.length;
      yield end;
    }
    return;
  }
  for (let i = 0; i < raw.length; i++) {
    if (kind === 'acronym' ? raw[i] === '.' : isApostropheAt(raw, i)) yield i;
  }
  if (kind === 'letters' || !raw.endsWith('.')) yield raw.length;
}
