/** What a character is to the word scanner, by a table that is filled as characters are met. */

/** Separates words. */
export const OTHER = 1;
/** A letter, mark or letter-like number of a script that separates its words. */
export const LETTER = 2;
/** A decimal digit of any script. */
export const DIGIT = 3;
/** A letter of a script that writes without spaces: its words are found by a dictionary. */
export const UNSPACED = 4;
/** Part of a word but without a sound: soft hyphen, joiners, variation selectors. */
export const IGNORABLE = 5;

export type CharacterClass = typeof OTHER | typeof LETTER | typeof DIGIT | typeof UNSPACED | typeof IGNORABLE;

const SOUNDLESS = /^(?:\u00ad|\u200c|\u200d|\p{Variation_Selector})$/u;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const DECIMAL_DIGIT = /\p{Nd}/u;
// The prolonged sound mark is common to Hiragana and Katakana and so has no script of its own.
const PROLONGED_SOUND_MARK = 'ー';

function classify(character: string): CharacterClass {
  if (SOUNDLESS.test(character)) return IGNORABLE;
  if (!WORD_CHARACTER.test(character)) return OTHER;
  if (DECIMAL_DIGIT.test(character)) return DIGIT;
  return UNSPACED_SCRIPT.test(character) || character === PROLONGED_SOUND_MARK ? UNSPACED : LETTER;
}

// One byte for each UTF-16 code unit; 0 is not yet known. Regular expressions on every character would take
// most of the time of analysis.
const known = new Uint8Array(0x10000);

/** The end of the run of letters and digits at `start`, of characters that are known and need no surrogates. */
export function endOfKnownRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    const found = known[text.charCodeAt(end)];
    if (found !== LETTER && found !== DIGIT) return end;
    end++;
  }
}

/**
 * The class of the character at `index`. A surrogate pair has the class of its code point at both its units;
 * an unpaired surrogate and an index outside the text are `OTHER`.
 */
export function characterClassAt(text: string, index: number): CharacterClass {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) return surrogateClass(text, index, code);
  // Outside the text the code is NaN, which no entry of the table has.
  let found = known[code];
  if (found === undefined) return OTHER;
  if (found === 0) {
    found = classify(String.fromCharCode(code));
    known[code] = found;
  }
  return found as CharacterClass;
}

function surrogateClass(text: string, index: number, code: number): CharacterClass {
  const pairStart = code >= 0xdc00 ? index - 1 : index;
  const codePoint = text.codePointAt(pairStart) ?? 0;
  return codePoint > 0xffff ? classify(String.fromCodePoint(codePoint)) : OTHER;
}
