/** The words and terms of an index, as far as a query is resolved by them. */
import type { Analyzer } from '../analysis/index.js';
import type { WordEntry } from './lexical-files.js';
import type { SpellingCandidate } from './spelling.js';

export interface Vocabulary {
  /** One for each language in the index, the most frequent first. */
  readonly analyzers: readonly Analyzer[];
  word(surface: string): Promise<WordEntry | undefined>;
  hasTerm(term: string): Promise<boolean>;
  /** Words of the index that begin so, at most `limit`, in the order of the alphabet. */
  wordsWithPrefix(
    prefix: string,
    limit: number,
  ): Promise<readonly { readonly word: string; readonly entry: WordEntry }[]>;
  spellingCandidates(word: string): Promise<readonly SpellingCandidate[]>;
}
