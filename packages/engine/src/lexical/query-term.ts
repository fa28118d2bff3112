/** The words of a query, and the terms of an index that answer them. */

/** What is asked, in the words of the user. */
export interface LexicalQuery {
  /** As typed; one with a hyphen or apostrophe may be several words. */
  readonly words: readonly string[];
  /** Beginnings of words (`negotiat*`, without the star). */
  readonly prefixes?: readonly string[];
  /** True while the last word is being typed: it also matches as a prefix. Default false. */
  readonly typing?: boolean;
}

/** A term of the index that answers a word of the query. */
export interface TermAlternative {
  readonly term: string;
  readonly via: 'exact' | 'prefix' | 'typo';
  /** 1 for the word itself, less for what only resembles it. */
  readonly weight: number;
}

/** A word of the query with every term that it may be found by: a passage is scored by the best of them. */
export interface QueryTerm {
  /** As typed, or the part of it that the analyzer set off. */
  readonly word: string;
  readonly alternatives: readonly TermAlternative[];
  /** The positions that it stands for, as bits; all words from the 32nd on share the last bit. */
  readonly mask: number;
  readonly stop: boolean;
  /** True for the word that is still being typed: it may yet become any other. */
  readonly unfinished?: boolean;
}
