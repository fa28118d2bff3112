/** Words and sentences of a text, as ranges. */
export { splitSentences } from './sentences.js';
export { type Word, type WordKind, words } from './words.js';
