/** What is marked in a passage: ranges, never markup. */
export { containsPhrase } from './contains-phrase.js';
export { createTermMatcher, type TermMatcher, termRanges } from './term-ranges.js';
