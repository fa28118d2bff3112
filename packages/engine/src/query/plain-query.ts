/** A text as a query without operators. */
import type { ParsedQuery } from '../answer/index.js';

/** `words` as they stand, whatever signs they hold. */
export function plainQuery(words: readonly string[]): ParsedQuery {
  return {
    words,
    phrases: [],
    excluded: [],
    prefixes: [],
    source: [],
    author: [],
    title: [],
    before: null,
    after: null,
    text: words.join(' '),
  };
}
