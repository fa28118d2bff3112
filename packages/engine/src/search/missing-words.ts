/** Tells which words of a query nothing can be found by, since the index lacks them. */
import type { QueryTerm } from '../lexical/index.js';
import { MOST_WORDS } from './focus-terms.js';

/**
 * As they were typed, each once, in their order. A word counts as held where a compound or a spelling near it is, and
 * while it is being typed. None for a query as long as a text, of which not all words are looked for.
 */
export function missingWords(terms: readonly QueryTerm[]): string[] {
  if (terms.length > MOST_WORDS) return [];
  const held = terms.reduce((bits, { alternatives, mask }) => (alternatives.length > 0 ? bits | mask : bits), 0);
  const missing = terms.filter(
    ({ alternatives, mask, unfinished }) => alternatives.length === 0 && unfinished !== true && (mask & held) === 0,
  );
  return [...new Set(missing.map(({ word }) => word))];
}
