/** Makes terms of a text: the same for index, query and highlights. */
import type { TextRange } from '../document.js';
import { type Word, words } from '../text/words.js';
import { type LanguageRules, languageRules } from './languages.js';
import { formOf, LONGEST_TERM, makeForms, type WordForm, type WordForms } from './word-forms.js';

/** Raised whenever the same text may give other terms. */
export const ANALYZER_VERSION = 1;

/** A term of a text, with the place of the word that it was made of. */
export interface Token extends TextRange {
  /** What is indexed: folded and, where the language is known, stemmed. */
  readonly term: string;
  /** The word folded but whole: what spelling is compared by. Without the `’s` of a possessive. */
  readonly surface: string;
  /** Counts the words of the text from 0. A compound shares the position of its first part. */
  readonly position: number;
  /** True for a word that says little of what a text is about (`the`), but not for one in capitals (`WHO`). */
  readonly stop: boolean;
  /** True for the joined form of a hyphenated word (`ceasefire` of `cease-fire`), which comes after its parts. */
  readonly compound: boolean;
}

export interface Analyzer {
  /** ISO 639-1, or null for words that are folded but not stemmed. */
  readonly language: string | null;
  /**
   * The terms of a text in order, stop words included. A hyphenated word gives its parts and, joined, the whole, so
   * that `cease-fire` is found by `ceasefire` and by `fire`. Takes linear time.
   */
  analyze(text: string): Token[];
}

// `a-b-c-d-e` is a list rather than a word.
const MOST_PARTS = 4;
// Words with their forms that an analyzer remembers: most words of a text are repetitions. About 30 MB.
const MEMORY_LENGTH = 1 << 17;

/**
 * An analyzer for an ISO 639-1 language, with stems and stop words where `ANALYZED_LANGUAGES` has it; for any other
 * and for null one that only folds. It remembers words: make one and keep it.
 */
export function createAnalyzer(language: string | null): Analyzer {
  const rules = languageRules(language);
  const remembered = new Map<string, WordForms>();

  function formsOf(raw: string, kind: Word['kind']): WordForms {
    const known = remembered.get(raw);
    if (known !== undefined) return known;
    // A slice keeps the whole text alive that it was cut from; what is remembered must not.
    const copy = Array.from(raw.slice(0, LONGEST_TERM)).join('');
    const forms = makeForms(raw.length > LONGEST_TERM ? raw : copy, kind, rules);
    if (raw.length > LONGEST_TERM) return forms;
    if (remembered.size >= MEMORY_LENGTH) remembered.clear();
    remembered.set(copy, forms);
    return forms;
  }

  return { language: rules === null ? null : language, analyze: (text) => analyze(text, formsOf, rules) };
}

/** Gives the analyzer of a language, as `createAnalyzer` makes it; each is made once and kept. */
export function createAnalyzers(): (language: string | null) => Analyzer {
  const analyzers = new Map<string | null, Analyzer>();
  return (language) => {
    const analyzer = analyzers.get(language) ?? createAnalyzer(language);
    analyzers.set(language, analyzer);
    return analyzer;
  };
}

interface Part extends TextRange {
  readonly position: number;
  readonly lowered: string;
  readonly isNumber: boolean;
}

function analyze(
  text: string,
  formsOf: (raw: string, kind: Word['kind']) => WordForms,
  rules: LanguageRules | null,
): Token[] {
  const tokens: Token[] = [];
  const isStop = stopWordTest(text);
  let position = 0;
  /** The words that hyphens join, as long as they go on. */
  let parts: Part[] = [];

  function push(form: WordForm, start: number, end: number, at: number, compound: boolean): void {
    const { term, surface } = form;
    // A mark without a letter.
    if (term === '') return;
    tokens.push({ term, surface, start, end, position: at, stop: isStop(form) && !compound, compound });
  }

  function pushCompound(): void {
    const [first] = parts;
    const last = parts.at(-1);
    if (first !== undefined && last !== undefined && isCompound(parts)) {
      const joined = formOf(parts.map(({ lowered }) => lowered).join(''), rules);
      push(joined, first.start, last.end, first.position, true);
    }
    parts = [];
  }

  for (const { start: wordStart, end, kind, joined } of words(text)) {
    if (!joined && parts.length > 0) pushCompound();
    const { elisions, main, whole } = formsOf(text.slice(wordStart, end), kind);
    let start = wordStart;
    for (const { form, length } of elisions) {
      push(form, start, start + length, position++, false);
      start += length + 1;
    }
    push(main, start, end, position, false);
    if (whole !== null) push(whole, wordStart, end, position, true);
    if (joined || isHyphenAt(text, end)) {
      parts.push({ start, end, position, lowered: main.lowered, isNumber: kind === 'number' });
    }
    position++;
  }
  pushCompound();
  return tokens;
}

function isHyphenAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function isCompound(parts: readonly Part[]): boolean {
  return (
    parts.length >= 2 &&
    parts.length <= MOST_PARTS &&
    // 2024-25 is two numbers.
    parts.some(({ isNumber }) => !isNumber) &&
    parts.reduce((length, { lowered }) => length + lowered.length, 0) <= LONGEST_TERM
  );
}

/** Whether a form is a stop word in this text: not as an acronym, unless all of the text is in capitals. */
function stopWordTest(text: string): (form: WordForm) => boolean {
  let hasLowerCase: boolean | null = null;
  return ({ stop, acronym }) => {
    if (!stop || acronym === null) return stop;
    if (acronym === 'periods') return false;
    hasLowerCase ??= /\p{Ll}/u.test(text);
    return !hasLowerCase;
  };
}
