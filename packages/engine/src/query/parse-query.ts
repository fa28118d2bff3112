/** Reads what a user typed: the parsed query, and the word that is still being typed. */
import type { ParsedQuery } from '../answer/index.js';
import { leavesOperatorOpen, type QueryPart, readQueryParts, startsOperator } from './query-parts.js';

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;

/**
 * Every input is a valid query: what is not a complete operator is text. Time is linear in the input's length.
 *
 * - `"a phrase"`, also in “ ”, „ “, « » and » «, anywhere
 * - `-word`, `-"a phrase"`; a hyphen within a word or between spaces excludes nothing
 * - `source:`, `author:`, `title:` with a word or a quoted value directly behind, in any case; they add up
 * - `before:`, `after:` with an ISO 8601 date as in `DocumentFilter`; of several, the last one counts
 * - `negotiat*`
 */
export function parseQuery(input: string): ParsedQuery {
  const parts = readQueryParts(input);
  const values = (kind: QueryPart['kind']): string[] =>
    parts.filter((part) => part.kind === kind).map((part) => part.value);
  return {
    words: values('word'),
    phrases: values('phrase'),
    excluded: values('excluded'),
    prefixes: values('prefix'),
    source: values('source'),
    author: values('author'),
    title: values('title'),
    before: values('before').at(-1) ?? null,
    after: values('after').at(-1) ?? null,
    text: parts
      .filter(({ kind }) => kind === 'word' || kind === 'phrase' || kind === 'prefix')
      .map((part) => part.value)
      .join(' '),
  };
}

/** The query's `words` with their places: each is `input.slice(start, start + value.length)`. */
export function queryWords(input: string): { readonly value: string; readonly start: number }[] {
  return readQueryParts(input).filter(({ kind }) => kind === 'word');
}

/**
 * The last of the query's `words`, where the input ends in it and typing may go on; null where white space, a closing
 * mark or punctuation ends it, and within a field or an exclusion, also one whose quotation is not closed yet.
 */
export function unfinishedWord(input: string): string | null {
  if (!ENDS_IN_WORD.test(input.slice(-2))) return null;
  const parts = readQueryParts(input);
  const last = parts.at(-1);
  if (last?.kind !== 'word' || startsOperator(last.value)) return null;
  return parts.some(({ kind, value }) => kind === 'word' && leavesOperatorOpen(value)) ? null : last.value;
}
