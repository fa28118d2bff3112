/** The full-text index: passages by their words. */
export { DEFAULT_LEXICAL_PARAMETERS, inverseDocumentFrequency, type LexicalParameters } from './bm25.js';
export type { FrequentPhrase } from './frequent-phrases.js';
export { LEXICAL_FILES } from './lexical-files.js';
export { type LexicalIndex, type LexicalResult, openLexicalIndex } from './lexical-index.js';
export {
  createLexicalIndexBuilder,
  type LanguageShare,
  type LexicalDocument,
  type LexicalFiles,
  type LexicalIndexBuilder,
} from './lexical-index-builder.js';
export type { LexicalQuery, QueryTerm, TermAlternative } from './query-term.js';
export type { ScoredField, TermScore } from './scoring.js';
