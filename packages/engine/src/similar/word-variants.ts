/** Tells whether two words are one word in two forms: inflected, or spelt otherwise. */

/** Shorter words are too often others that look alike (`war`, `was`). */
const MIN_LENGTH = 5;
/** Two letters may differ in longer words (`programme`, `program`), one in these (`favour`, `favor`). */
const LONG_WORD = 8;
/** Where figures differ, they are others (`2024a`, `2025a`). */
const DIGIT = /\p{N}/u;

export interface VariantWord {
  /** Folded. */
  readonly text: string;
  /** Its stem. */
  readonly term: string;
}

/** What British and American spelling do otherwise; both come out alike, as letters that need not be a word. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ou(?=r)/g, 'o'],
  [/(?<=[iy])s(?=(?:e|es|ed|er|ers|ing|ations?)$)/, 'z'],
  [/(?<=[bt])re(?=s?$)/, 'er'],
  [/(?<=en)c(?=es?$)/, 's'],
  [/(?<=g)ue(?=s?$)/, ''],
  [/(?<=am)me(?=s?$)/, ''],
  [/ll(?=ed$|ing$|ers?$)/, 'l'],
];

/** A folded word in a form that is the same in British and American spelling (`colour`, `organised`, `centre`). */
export function spellingKey(text: string): string {
  if (text.length < MIN_LENGTH) return text;
  return SPELLINGS.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), text);
}

/** True for equal words, for words of one stem, and for words of one first letter and nearly the same spelling. */
export function areVariants(a: VariantWord, b: VariantWord): boolean {
  if (a.text === b.text || a.term === b.term) return true;
  if (Math.min(a.text.length, b.text.length) < MIN_LENGTH || a.text[0] !== b.text[0]) return false;
  if (DIGIT.test(a.text) || DIGIT.test(b.text)) return false;
  const most = Math.max(a.text.length, b.text.length) > LONG_WORD ? 2 : 1;
  return Math.abs(a.text.length - b.text.length) <= most && editDistance(a.text, b.text) <= most;
}

/** Levenshtein's: letters to insert, drop or change. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (previous[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    previous = row;
  }
  return previous[b.length] as number;
}
