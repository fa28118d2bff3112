/** The files of the lexical index by name, and what stands in them. */
import type { BlockIndex } from './block-dictionary.js';

/**
 * - `lexical.columns`: lengths, the passages of each document, and the sparse indexes of both dictionaries; held in memory
 * - `lexical.terms`: the terms in order, each with the size of its posting lists
 * - `lexical.words`: the words as they are spelled (folded), each with its frequency and the terms it gave
 * - `lexical.postings`: the posting lists in the order of the terms, and for each term in the order of `LEXICAL_FIELDS`
 */
export const LEXICAL_FILES = {
  columns: 'lexical.columns',
  terms: 'lexical.terms',
  words: 'lexical.words',
  postings: 'lexical.postings',
} as const;

/** `text` and `heading` are fields of a passage, `title` is one of a document. */
export const LEXICAL_FIELDS = ['text', 'heading', 'title'] as const;
export type LexicalField = (typeof LEXICAL_FIELDS)[number];

/** Where the posting list of a term in one field lies. */
export interface PostingsLocation {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** By field; a field that does not hold the term is absent. */
export type TermEntry = Readonly<Partial<Record<LexicalField, PostingsLocation>>>;

/** A word as spelled: how often it occurs, and the terms it gave (one, unless languages differ). */
export interface WordEntry {
  readonly count: number;
  readonly terms: readonly string[];
}

/** Names of the columns that hold a dictionary's sparse index. */
export function blockIndexColumns(name: string, index: BlockIndex): Record<string, Uint8Array | Uint32Array> {
  return { [`${name}Keys`]: index.keys, [`${name}Starts`]: index.starts };
}
