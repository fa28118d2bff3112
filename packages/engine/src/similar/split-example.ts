/** Cuts a pasted text into the parts that are compared on their own: its paragraphs, or pieces of overlong ones. */
import type { TextRange } from '../document.js';
import { detectParagraphBreaks, findLines, lastBreak, splitSentences } from '../text/index.js';

/** About the length of a long paragraph; what is longer is compared piece by piece. */
const MAX_PART_LENGTH = 1200;
/** Shorter paragraphs (headings, signatures) join the one behind them. */
const MIN_PART_LENGTH = 40;
/** Most parts that are compared; the rest of a longer text is left out, and the answer's `parts` show where it ends. */
const MAX_PARTS = 64;

/** Ranges in order, trimmed of white space; none for a text of white space. */
export function splitExample(text: string): TextRange[] {
  const parts: TextRange[] = [];
  let open: TextRange | null = null;
  for (const paragraph of paragraphs(text)) {
    const joined: TextRange = open === null ? paragraph : { start: open.start, end: paragraph.end };
    if (joined.end - joined.start < MIN_PART_LENGTH) {
      open = joined;
      continue;
    }
    open = null;
    parts.push(...pieces(text, joined));
    if (parts.length >= MAX_PARTS) return parts.slice(0, MAX_PARTS);
  }
  if (open !== null) {
    const last = parts.pop();
    parts.push(last === undefined ? open : { start: last.start, end: open.end });
  }
  return parts;
}

/** The lines of a text that is wrapped, as one that was copied from a mail or a PDF file, are no paragraphs by themselves. */
function paragraphs(text: string): TextRange[] {
  const lines = findLines(text);
  const breaks = detectParagraphBreaks(text, lines);
  const found: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { start, end } of lines) {
    const last = isOpen ? found.at(-1) : undefined;
    if (start === end) isOpen = false;
    else if (last !== undefined) last.end = end;
    else {
      found.push({ start: end - text.slice(start, end).trimStart().length, end });
      isOpen = breaks === 'blank-lines';
    }
  }
  return found;
}

/** Sentences in runs of at most `MAX_PART_LENGTH`. */
function pieces(text: string, paragraph: TextRange): TextRange[] {
  if (paragraph.end - paragraph.start <= MAX_PART_LENGTH) return [paragraph];
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text, paragraph)) {
    const last = found.at(-1);
    if (last !== undefined && end - last.start <= MAX_PART_LENGTH) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** Those of a paragraph; one that is longer than a part, as in a transcript without full stops, is cut between words. */
function* sentences(text: string, paragraph: TextRange): Generator<TextRange> {
  for (const sentence of splitSentences(text.slice(paragraph.start, paragraph.end))) {
    const end = paragraph.start + sentence.end;
    let start = paragraph.start + sentence.start;
    while (end - start > MAX_PART_LENGTH) {
      const window = text.slice(start, start + MAX_PART_LENGTH);
      const piece = window.slice(0, lastBreak(window));
      yield { start, end: start + piece.trimEnd().length };
      const rest = text.slice(start + piece.length, end);
      start = end - rest.trimStart().length;
    }
    yield { start, end };
  }
}
