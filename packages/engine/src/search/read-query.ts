/** Reads a query: by the query language, or as plain text where it is a text that was pasted. */
import type { ParsedQuery } from '../answer/index.js';
import { parseQuery, plainQuery, unfinishedWord } from '../query/index.js';

/**
 * Nobody types so many words: quotation marks and hyphens in them are the text's own, and to take one for an operator
 * would leave out every passage that does not hold the same quotation.
 */
const MOST_TYPED_WORDS = 32;

export function readQuery(query: string): ParsedQuery {
  const words = query.split(/\s+/u).filter((word) => word !== '');
  if (words.length <= MOST_TYPED_WORDS) return parseQuery(query);
  return plainQuery(words);
}

/** Whether the last word of a query that is being typed may go on: behind a space or a closing mark it is finished. */
export function goesOn(query: string, typing: boolean): boolean {
  return typing && unfinishedWord(query) !== null;
}
