/** From text to terms: one analyzer for index, query and highlights. */
export { ANALYZER_VERSION, type Analyzer, createAnalyzer, createAnalyzers, type Token } from './analyzer.js';
export { fold } from './fold.js';
export { guessLanguage } from './guess-language.js';
export { ANALYZED_LANGUAGES, analyzedLanguage } from './languages.js';
export { type NormalizedWord, normalizeWords } from './normalize-words.js';
