/** How a plain text parts its paragraphs, in files as in what is pasted. */
export { detectParagraphBreaks, findLines, type ParagraphBreaks } from '@loci/engine';
