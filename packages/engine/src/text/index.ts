/** Sentences and lines of a text, as ranges. */
export { detectParagraphBreaks, findLines, type ParagraphBreaks } from './paragraph-breaks.js';
export { lastBreak, splitSentences } from './sentences.js';
