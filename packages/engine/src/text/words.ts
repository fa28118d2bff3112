/** Finds the words of a text with their offsets: what counts as one word, before any language is known. */
import type { TextRange } from '../document.js';
import { isApostropheAt } from './apostrophe.js';
import { characterClassAt, DIGIT, endOfKnownRun, IGNORABLE, LETTER, OTHER, UNSPACED } from './character-class.js';
import { segmenterFor } from './segmenter.js';

/**
 * - `letters`: letters, digits, and apostrophes between letters (`Zelensky’s`, `F16`, `C++`)
 * - `number`: digits with the separators between them (`1,400`, `3.14`)
 * - `acronym`: single letters with periods (`U.S.`, `p.m.`), the last period included
 * - `unspaced`: a word of a script that writes without spaces
 */
export type WordKind = 'letters' | 'number' | 'acronym' | 'unspaced';

export interface Word extends TextRange {
  readonly kind: WordKind;
  /** True where only a hyphen stands between this word and the one before: `cease-fire` is two words, the second joined. */
  readonly joined: boolean;
}

// Intl.Segmenter takes time quadratic in the length of what it is given, so longer runs are cut.
const LONGEST_UNSPACED_RUN = 1024;

/** The words of a text in order. Takes time linear in the text's length, whatever it holds. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let position = 0;
  let joined = false;
  while (position < text.length) {
    const characterClass = characterClassAt(text, position);
    if (characterClass === OTHER || characterClass === IGNORABLE) {
      position++;
      continue;
    }
    if (characterClass === UNSPACED) {
      position = pushUnspaced(text, position, found);
      continue;
    }
    const acronymEnd = endOfAcronym(text, position);
    const end = acronymEnd > 0 ? acronymEnd : endOfWord(text, position);
    const kind = acronymEnd > 0 ? 'acronym' : isNumber(text, position, end) ? 'number' : 'letters';
    found.push({ start: position, end, kind, joined });
    const next = afterHyphen(text, end);
    joined = next > end;
    position = next;
  }
  return found;
}

function isWordCharacter(text: string, index: number): boolean {
  const characterClass = characterClassAt(text, index);
  return characterClass === LETTER || characterClass === DIGIT;
}

function endOfWord(text: string, start: number): number {
  // Most words end where the run does: a space or a comma.
  let end = endOfKnownRun(text, start);
  if (end > start && (text[end] === ' ' || (text[end] === ',' && text[end + 1] === ' '))) return end;
  end = start;
  let onlyDigits = true;
  for (;;) {
    const characterClass = characterClassAt(text, end);
    if (characterClass === LETTER) onlyDigits = false;
    else if (characterClass !== DIGIT && characterClass !== IGNORABLE) {
      const bridged = onlyDigits ? isNumberSeparator(text, end) : isInnerApostrophe(text, end);
      if (!bridged) break;
    }
    end++;
  }
  return end - start === 1 ? end + signLength(text, end) : end;
}

/** C++, C#, F#: a single letter with its sign is a name of its own. */
function signLength(text: string, end: number): number {
  const length = text.startsWith('++', end) ? 2 : text[end] === '#' ? 1 : 0;
  return length > 0 && characterClassAt(text, end - 1) === LETTER && !isWordCharacter(text, end + length) ? length : 0;
}

function isInnerApostrophe(text: string, index: number): boolean {
  return (
    isApostropheAt(text, index) &&
    characterClassAt(text, index - 1) === LETTER &&
    characterClassAt(text, index + 1) === LETTER
  );
}

function isNumberSeparator(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (characterClassAt(text, index - 1) !== DIGIT || characterClassAt(text, index + 1) !== DIGIT) return false;
  if (character === '.' || character === ',' || character === "'" || character === '’') return true;
  // A no-break space parts thousands only where exactly three digits follow.
  if (character !== '\u00a0' && character !== '\u202f') return false;
  for (let i = 2; i <= 3; i++) if (characterClassAt(text, index + i) !== DIGIT) return false;
  return characterClassAt(text, index + 4) !== DIGIT;
}

function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (characterClassAt(text, i) === LETTER) return false;
  return true;
}

/** The end of `U.S.`, `U.S` or `p.m.` at `start`, or 0: single letters, at least two, each but the last with a period. */
function endOfAcronym(text: string, start: number): number {
  if (text[start + 1] !== '.' && text[start + 2] !== '.') return 0;
  let end = start;
  let letters = 0;
  while (characterClassAt(text, end) === LETTER && !isWordCharacter(text, end + 1)) {
    letters++;
    end++;
    if (text[end] !== '.') break;
    end++;
  }
  if (letters < 2) return 0;
  // In `J.D.Vance` the last letter belongs to a longer word, which the loop did not take.
  return end;
}

/** Where a word joined by a hyphen begins, or `end`. A hyphen at the end of a line joins a word that was broken there. */
function afterHyphen(text: string, end: number): number {
  const character = text[end];
  if (character !== '-' && character !== '\u2010' && character !== '\u2011') return end;
  if (isWordCharacter(text, end + 1)) return end + 1;
  const lineBreak = text[end + 1] === '\r' ? end + 2 : end + 1;
  return text[lineBreak] === '\n' && isWordCharacter(text, lineBreak + 1) ? lineBreak + 1 : end;
}

function pushUnspaced(text: string, start: number, found: Word[]): number {
  let end = start;
  while (
    end - start < LONGEST_UNSPACED_RUN &&
    (characterClassAt(text, end) === UNSPACED || characterClassAt(text, end) === IGNORABLE)
  ) {
    end++;
  }
  // A cut must not part a surrogate pair.
  if (isTrailingSurrogate(text, end)) end++;
  for (const { segment, index, isWordLike } of segmenterFor(null, 'word').segment(text.slice(start, end))) {
    if (isWordLike !== true) continue;
    found.push({ start: start + index, end: start + index + segment.length, kind: 'unspaced', joined: false });
  }
  return end;
}

function isTrailingSurrogate(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}
