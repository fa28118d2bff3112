/** Finds a phrase word for word: case, diacritics, punctuation and line breaks aside, and hyphens as people vary them. */
import { type NormalizedWord, normalizeWords } from '../analysis/index.js';
import type { TextRange } from '../document.js';

/** Whether the text holds the words of a phrase in sequence. False for a phrase without words. */
export function containsPhrase(text: string, phrase: readonly NormalizedWord[]): boolean {
  return mayContain(text, phrase) && phraseRanges(text, phrase).length > 0;
}

/** ASCII with typeset punctuation and spaces: text of which folding changes no letter but its case. */
const PLAIN_TEXT = /^[\0-\x7f\u00a0\u00ad\u2000-\u206f]*$/;

/**
 * False where the letters of the phrase do not even follow each other, whatever stands between them: told in a tenth of
 * the time that the words of a text take, for a search that looks through thousands.
 */
function mayContain(text: string, phrase: readonly NormalizedWord[]): boolean {
  if (!PLAIN_TEXT.test(text)) return true;
  const letters = phrase.map(({ surface }) => surface.replace(/[^\p{L}\p{N}\p{M}]/gu, '')).join('');
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .includes(letters);
}

/** Every place of a phrase in a text, in order, not overlapping. */
export function phraseRanges(text: string, phrase: readonly NormalizedWord[]): TextRange[] {
  return rangesAmong(normalizeWords(text), phrase);
}

/** As `phraseRanges`, for a text whose words are known already. */
export function rangesAmong(words: readonly NormalizedWord[], phrase: readonly NormalizedWord[]): TextRange[] {
  const found: TextRange[] = [];
  if (phrase.length === 0) return found;
  for (let first = 0; first < words.length; first++) {
    const last = matchFrom(words, first, phrase);
    if (last === null) continue;
    found.push({ start: (words[first] as NormalizedWord).start, end: (words[last] as NormalizedWord).end });
    first = last;
  }
  return found;
}

/**
 * The last word of the phrase where it begins at `words[first]`, else null. Both are walked letter by letter; where one
 * ends a word and the other does not, the one that does must have a bound word next: `cease-fire` is found in
 * `ceasefire` and the reverse, but `the rapist` is not found in `therapist`.
 */
function matchFrom(words: readonly NormalizedWord[], first: number, phrase: readonly NormalizedWord[]): number | null {
  let word = first;
  let inWord = 0;
  let part = 0;
  let inPart = 0;
  for (;;) {
    const a = (words[word] as NormalizedWord).surface;
    const b = (phrase[part] as NormalizedWord).surface;
    const length = Math.min(a.length - inWord, b.length - inPart);
    if (a.slice(inWord, inWord + length) !== b.slice(inPart, inPart + length)) return null;
    inWord += length;
    inPart += length;
    const wordEnds = inWord === a.length;
    const partEnds = inPart === b.length;
    if (wordEnds && partEnds && part === phrase.length - 1) return word;
    if (wordEnds) {
      if (word === words.length - 1) return null;
      if (!partEnds && !(words[word + 1] as NormalizedWord).bound) return null;
      word++;
      inWord = 0;
    }
    if (partEnds) {
      if (part === phrase.length - 1) return null;
      if (!wordEnds && !(phrase[part + 1] as NormalizedWord).bound) return null;
      part++;
      inPart = 0;
    }
  }
}
