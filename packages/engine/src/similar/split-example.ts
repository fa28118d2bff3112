/** Cuts a pasted text into the parts that are compared on their own: its paragraphs, or pieces of overlong ones. */
import type { TextRange } from '../document.js';
import { splitSentences } from '../text/index.js';

/** About the length of a long paragraph; what is longer is compared piece by piece. */
const MAX_PART_LENGTH = 1200;
/** Shorter paragraphs (headings, signatures) join the one behind them. */
const MIN_PART_LENGTH = 40;
/** Most parts that are compared; the rest of a longer text is left out, and the answer's `parts` show where it ends. */
export const MAX_PARTS = 64;

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

function* paragraphs(text: string): Generator<TextRange> {
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (start < end) yield { start, end };
  }
}

/** Sentences in runs of at most `MAX_PART_LENGTH`; a sentence that is longer stands alone. */
function pieces(text: string, { start, end }: TextRange): TextRange[] {
  if (end - start <= MAX_PART_LENGTH) return [{ start, end }];
  const found: { start: number; end: number }[] = [];
  for (const sentence of splitSentences(text.slice(start, end))) {
    const last = found.at(-1);
    if (last !== undefined && start + sentence.end - last.start <= MAX_PART_LENGTH) last.end = start + sentence.end;
    else found.push({ start: start + sentence.start, end: start + sentence.end });
  }
  return found;
}
