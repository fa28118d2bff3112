/** The files of an index by name, and what the records in them look like. */
import type { DocumentMetadata, Omission, PassageKind, PassagePlace } from '../document.js';
import type { FrequentPhrase } from '../lexical/index.js';

/**
 * - `documents.columns`: where each document's record and text lie, and what filters read of it
 * - `documents.records`: one JSON record a document, back to back
 * - `texts.utf8`: the documents' texts, back to back
 * - `passages.columns`: each passage's document, offsets, id, and the place of that in the order of ids
 * - `sentences.columns`: each passage's sentences and words, and the scales of all vectors
 * - `values.json`: the distinct sources and authors
 * - `phrases.json`: what passages repeat, for suggestions; absent from indexes of earlier releases
 * - `passages.vectors`, `sentences.vectors`: [count, dimensions] signed bytes, row-major
 * - `words.signs`: the signs of the vectors of the passages' words (`signWords`), [count, `WORD_SIGN_BYTES`], row-major;
 *   absent from indexes of earlier releases
 */
export const INDEX_FILES = {
  documents: 'documents.columns',
  records: 'documents.records',
  texts: 'texts.utf8',
  passages: 'passages.columns',
  sentences: 'sentences.columns',
  passageVectors: 'passages.vectors',
  sentenceVectors: 'sentences.vectors',
  wordSigns: 'words.signs',
  values: 'values.json',
  phrases: 'phrases.json',
} as const;

/** What is known of a document but its text. */
export interface DocumentRecord extends DocumentMetadata {
  readonly omissions: readonly Omission[];
  /** Runs of passages under one heading: the run's first passage, counted within the document, and the heading. */
  readonly headings: readonly (readonly [number, string | null])[];
  /** Runs of passages at one place, in the same way; absent where the format tells no places. */
  readonly places?: readonly (readonly [number, PassagePlace])[];
}

/** The distinct sources and authors; columns refer to them by position plus one, 0 stands for none. */
export interface FilterValues {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
}

export const PASSAGE_KINDS: readonly PassageKind[] = ['paragraph', 'quotation', 'list'];

export function isFilterValues(value: unknown): value is FilterValues {
  const { sources, authors } = (value ?? {}) as Partial<Record<keyof FilterValues, unknown>>;
  return isListOfTexts(sources) && isListOfTexts(authors);
}

export function isListOfPhrases(value: unknown): value is readonly FrequentPhrase[] {
  return (
    Array.isArray(value) &&
    value.every((each) => Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'number')
  );
}

function isListOfTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

export function isDocumentRecord(value: unknown): value is DocumentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof DocumentRecord, unknown>>;
  const { id, title, titleDerived, source, author, date, url, language, file, omissions, headings, places } = record;
  return (
    typeof id === 'string' &&
    typeof title === 'string' &&
    typeof titleDerived === 'boolean' &&
    [source, author, date, url, language, file].every((known) => known === null || typeof known === 'string') &&
    Array.isArray(omissions) &&
    Array.isArray(headings) &&
    headings.every(Array.isArray) &&
    (places === undefined || (Array.isArray(places) && places.every(Array.isArray)))
  );
}
