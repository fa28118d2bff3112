/** The full-text index: passages by their words. */
export { inverseDocumentFrequency, type LexicalParameters } from './bm25.js';
export type { FrequentPhrase } from './frequent-phrases.js';
export { LEXICAL_FILES } from './lexical-files.js';
export { type LexicalIndex, type LexicalResult, openLexicalIndex } from './lexical-index.js';
export { createLexicalIndexBuilder } from './lexical-index-builder.js';
export type { QueryTerm } from './query-term.js';
