/** How a plain text parts its paragraphs: by blank lines, by line breaks, or by blank lines with hard-wrapped lines. */
import type { TextRange } from '../document.js';

/**
 * - `line-breaks`: each line is a paragraph
 * - `blank-lines`: lines that follow each other belong to one paragraph
 */
export type ParagraphBreaks = 'line-breaks' | 'blank-lines';

/** Lines of wrapped text are shorter than this; editors and mail wrap at 65 to 100 columns. */
const WIDEST_WRAP_COLUMNS = 120;
/**
 * The least share of breaks that a wrapped text without blank lines has where the next word would not have fitted.
 * Wrapped prose has nearly all; paragraphs that end where they end seldom have a tenth.
 */
const WRAPPED_SHARE = 0.7;

/** Looks at the breaks between two lines that both hold text; where there are none, blank lines part paragraphs. */
export function detectParagraphBreaks(text: string, lines: readonly TextRange[]): ParagraphBreaks {
  const lengthsBeforeBreak: number[] = [];
  let blankLines = 0;
  let notFitting = 0;
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.start), 0);
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as TextRange;
    const next = lines[i + 1] as TextRange;
    if (line.end === line.start) {
      blankLines += 1;
      continue;
    }
    if (next.end === next.start) continue;
    const length = line.end - line.start;
    lengthsBeforeBreak.push(length);
    const firstWord = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + WIDEST_WRAP_COLUMNS)));
    if (length + 1 + (firstWord?.[0].length ?? 0) > widest) notFitting += 1;
  }
  if (lengthsBeforeBreak.length === 0) return 'blank-lines';
  const median = lengthsBeforeBreak.sort((a, b) => a - b)[lengthsBeforeBreak.length >> 1] ?? 0;
  if (median > WIDEST_WRAP_COLUMNS) return 'line-breaks';
  if (blankLines > 0) return 'blank-lines';
  return notFitting / lengthsBeforeBreak.length >= WRAPPED_SHARE ? 'blank-lines' : 'line-breaks';
}

/** Every line of a text, trimmed of white space at its end only; an empty range for a blank line. */
export function findLines(text: string): TextRange[] {
  const lines: TextRange[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    lines.push({ start, end: start + text.slice(start, end).trimEnd().length });
    start = end + 1;
  }
  return lines;
}
