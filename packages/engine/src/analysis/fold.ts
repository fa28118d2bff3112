/** Makes one spelling of the many that a reader takes for the same: compatibility forms, case, diacritics. */

const APOSTROPHES_AND_SOUNDLESS = /['’ʼ＇\u00ad\u200c]|\u200d|\p{Variation_Selector}|\s/gu;
const ASCII_WORD = /^[0-9A-Za-z]*$/;

/**
 * Compatibility forms (NFKC), lower case, and no apostrophes, soft hyphens, joiners or spaces (which some
 * ligatures stand for); diacritics stay, because stemmers read them.
 */
export function lowerCase(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word.normalize('NFKC').toLowerCase().normalize('NFKC').replace(APOSTROPHES_AND_SOUNDLESS, '');
}

/** Letters that a decomposition leaves whole, with the spelling that people type who lack them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

// Marks that are taken away: those over Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowels and tatweel.
// The marks of Indic and South-East Asian scripts are vowels that readers cannot do without; they stay.
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640]/gu;
// Cyrillic и and у with a breve, and і with two dots, are letters of their own, which readers do not confuse: they stay.
// ё is not: Russian prints е for it.
const CYRILLIC_LETTERS = /([иу])\u0306|(і)\u0308/gu;
const KEPT_BREVE = '\ue000';
const KEPT_DOTS = '\ue001';

/**
 * A word in lower case without diacritics: `größe` and `grosse` are one, `é` is `e`, `ё` is `е`, but `й` stays apart
 * from `и`. Idempotent.
 */
export function foldDiacritics(lowered: string): string {
  if (ASCII_WORD.test(lowered)) return lowered;
  return lowered
    .normalize('NFD')
    .replace(CYRILLIC_LETTERS, (_, breve?: string, dots?: string) => (breve ? breve + KEPT_BREVE : dots + KEPT_DOTS))
    .replace(MARKS, '')
    .replaceAll(KEPT_BREVE, '\u0306')
    .replaceAll(KEPT_DOTS, '\u0308')
    .normalize('NFC')
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

/** The form in which words are compared letter by letter: `lowerCase`, then `foldDiacritics`. */
export function fold(word: string): string {
  return foldDiacritics(lowerCase(word));
}

/**
 * A number without its thousands separators and with a point for its decimals: `1,400` is `1400`, `3,14` is `3.14`.
 * A single group after a point (`85.000`) is read as decimals, as in English.
 */
export function foldNumber(number: string): string {
  const digits = number.normalize('NFKC');
  if (/^\p{Nd}{1,3}(\.\p{Nd}{3}){2,}$/u.test(digits)) return digits.replaceAll('.', '');
  // NFKC has made spaces of the no-break ones.
  return digits.replace(/[,'’ ](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').replaceAll(',', '.');
}
