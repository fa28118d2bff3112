/** What an analyzer makes of one word: its folded surface, its term, and the words that an apostrophe sets off. */
import { isApostropheAt } from '../text/apostrophe.js';
import type { WordKind } from '../text/words.js';
import { fold, foldDiacritics, foldNumber, lowerCase } from './fold.js';
import type { LanguageRules } from './languages.js';

export interface WordForm {
  /** Lower case with diacritics: what compounds are stemmed from. */
  readonly lowered: string;
  readonly surface: string;
  readonly term: string;
  readonly stop: boolean;
  /** Two or more letters, all of them capitals: more likely `WHO` than `who`. Or letters with periods: `U.S.` */
  readonly acronym: 'capitals' | 'periods' | null;
}

export interface WordForms {
  /** The words before an apostrophe, each with its length in UTF-16 units: `l` of `l'avant`, nothing of `don't`. */
  readonly elisions: readonly { readonly form: WordForm; readonly length: number }[];
  readonly main: WordForm;
  /** The whole as one word, where it is a name that is also looked for so: `O'Brien`, `d'Artagnan`. */
  readonly whole: WordForm | null;
}

// Longer "words" are data; cut, so that the dictionary stays small.
export const LONGEST_TERM = 64;
// Beyond this no stemmer has anything to say, and some take long.
const LONGEST_STEMMED = 40;

/** What is kept of a long word: whole characters, since half of one cannot be written to a dictionary. */
function cutWord(word: string): string {
  const last = word.charCodeAt(LONGEST_TERM - 1);
  const isHalf = word.length > LONGEST_TERM && last >= 0xd800 && last <= 0xdbff;
  return word.slice(0, isHalf ? LONGEST_TERM - 1 : LONGEST_TERM);
}

/** The form of a word in lower case, which may have diacritics and is cut to `LONGEST_TERM`. */
export function formOf(lowered: string, rules: LanguageRules | null, acronym: WordForm['acronym'] = null): WordForm {
  const cut = cutWord(lowered);
  const surface = foldDiacritics(cut);
  const isStemmed = rules !== null && cut.length <= LONGEST_STEMMED && acronym !== 'periods' && !/\p{N}/u.test(cut);
  const stem = isStemmed ? foldDiacritics(rules.stem(cut)) : surface;
  return {
    lowered: cut,
    surface,
    term: stem === '' ? surface : stem,
    stop: rules?.stopWords.has(surface) ?? false,
    acronym,
  };
}

/** The forms of a word as it stands in a text. */
export function makeForms(raw: string, kind: WordKind, rules: LanguageRules | null): WordForms {
  if (kind === 'number') {
    const number = foldNumber(cutWord(raw));
    const main = { lowered: number, surface: number, term: number, stop: false, acronym: null };
    return { elisions: [], main, whole: null };
  }
  if (kind === 'acronym') {
    return { elisions: [], main: formOf(fold(raw.replaceAll('.', '')), rules, 'periods'), whole: null };
  }
  const heads = kind === 'letters' ? elidedWords(raw) : [];
  const rest = raw.slice(heads.reduce((length, head) => length + head.length + 1, 0));
  const toForm = (word: string): WordForm =>
    formOf(lowerCase(cutWord(word)), rules, isCapitals(word) ? 'capitals' : null);
  return {
    elisions: heads.map((head) => ({ form: toForm(head), length: head.length })),
    main: toForm(withoutPossessive(rest)),
    whole: heads.length > 0 && /^\p{Lu}/u.test(rest) ? toForm(withoutPossessive(raw)) : null,
  };
}

function isCapitals(raw: string): boolean {
  return raw.length >= 2 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

function withoutPossessive(raw: string): string {
  const end = raw.length - 2;
  return end > 0 && isApostropheAt(raw, end) && /s/i.test(raw.charAt(end + 1)) ? raw.slice(0, end) : raw;
}

// What English writes after an apostrophe without making a word of it: don't, I'm, they'll.
const CONTRACTIONS: ReadonlySet<string> = new Set(['s', 't', 'm', 'd', 're', 've', 'll']);

function elidedWords(raw: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (let i = 1; i < raw.length - 1; i++) {
    if (!isApostropheAt(raw, i)) continue;
    if (raw.length - i <= 3 && CONTRACTIONS.has(raw.slice(i + 1).toLowerCase())) break;
    found.push(raw.slice(start, i));
    start = i + 1;
  }
  return found;
}
