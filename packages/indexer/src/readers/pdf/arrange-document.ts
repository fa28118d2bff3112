/** From the segments of all pages to a document's text with its blocks. */
import type { Block } from '../../split/block.js';
import { orderRegions } from './columns.js';
import { createLineJoiner, type JoinLines } from './line-ends.js';
import { joinLines, type Line, toColumn } from './lines.js';
import { findParagraphs, type Paragraph } from './paragraphs.js';
import { dropRunningLines, type SegmentedPage } from './running-lines.js';
import type { Segment } from './segment.js';
import { findStyles, type Styles } from './styles.js';

/** A paragraph at its place in the document, with what continues it on the next column or page. */
interface Placed extends Paragraph {
  /** The page on which it begins, from 1. */
  readonly page: number;
  /** Null for what is no heading. */
  readonly level: number | null;
}

/** So small a share of the line is free where justified text goes on. */
const FULL_LINE_SHARE = 0.03;
/** Free share of a ragged line after which the text may go on. */
const RAGGED_LINE_SHARE = 0.35;
const BLOCK_GAP = '\n\n';
/** Letters of one width are 0.6 as wide as the font is high, in Courier and its like. */
const CODE_LETTER_WIDTH = 0.6;
const MAX_CODE_GAP = 40;
const ENDS_SENTENCE = /[.!?…:。！？؟।]["'”’»)\]]*$/;
/** An entry of a table of contents: `Results . . . . . 12`. */
const LEADERS = /(?:[.·…_]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})$/i;
/** Fewer such lines are a form to fill in, or a list of prices. */
const MIN_CONTENTS_LINES = 3;

/** The text in reading order, without running lines and tables of contents. */
export function arrangeDocument(pages: readonly SegmentedPage[]): { text: string; blocks: Block[] } {
  const columns = dropRunningLines(pages).map((page) => orderRegions(dropContents(page.segments)).map(toColumn));
  const paragraphs = columns.map((page) => page.map(findParagraphs));
  const styles = findStyles(paragraphs.flat(2));
  const join = createLineJoiner(columns.flat().flatMap(({ lines }) => lines.map((line) => line.text)));
  return writeBlocks(joinOverBreaks(paragraphs, styles), join);
}

/** Without a table of contents, whose entries are headings that stand elsewhere. */
function dropContents(segments: readonly Segment[]): readonly Segment[] {
  const entries = joinLines(segments).filter((line) => LEADERS.test(line.text));
  if (entries.length < MIN_CONTENTS_LINES) return segments;
  const dropped = new Set(entries.flatMap((line) => line.cells));
  return segments.filter((segment) => !dropped.has(segment));
}

/** `pages` holds for each page its columns, and for each column its paragraphs. */
function joinOverBreaks(pages: readonly (readonly (readonly Paragraph[])[])[], styles: Styles): Placed[] {
  const placed: Placed[] = [];
  // Notes at the foot of a column wait until the paragraph that they interrupt is at its end.
  let notes: Placed[] = [];
  const usesIndents = pages.flat(2).filter((paragraph) => paragraph.isIndented).length > pages.flat(2).length / 4;
  for (const [index, columns] of pages.entries()) {
    const page = index + 1;
    for (const column of columns) {
      const { body, foot } = partFoot(column, styles);
      for (const [position, paragraph] of body.entries()) {
        const level = styles.headingLevel(paragraph);
        const last = placed.at(-1);
        if (position === 0 && level === null && last && continues(last, paragraph, usesIndents)) {
          placed[placed.length - 1] = {
            ...last,
            lines: [...last.lines, ...paragraph.lines],
            freeShare: paragraph.freeShare,
          };
          continue;
        }
        const due = notes.filter((note) => note.page < page);
        notes = notes.slice(due.length);
        placed.push(...due, { ...paragraph, page, level });
      }
      notes.push(...foot.map((paragraph) => ({ ...paragraph, page, level: null })));
    }
  }
  return [...placed, ...notes];
}

/** What is set small at the foot of a column below running text. */
function partFoot(column: readonly Paragraph[], styles: Styles): { body: Paragraph[]; foot: Paragraph[] } {
  const end = column.findLastIndex((paragraph) => !styles.isSmall(paragraph)) + 1;
  return end === 0 ? { body: [...column], foot: [] } : { body: column.slice(0, end), foot: column.slice(end) };
}

/** Whether a paragraph at the top of a column goes on with the one at the end of the column before. */
function continues(last: Placed, next: Paragraph, usesIndents: boolean): boolean {
  const isText = (last.kind === 'text' || last.kind === 'item') && next.kind === 'text' && last.level === null;
  const [before, after] = [last.lines.at(-1) as Line, next.lines[0] as Line];
  if (!isText || Math.abs(before.size - after.size) > 0.06 * before.size) return false;
  if (/\p{L}[-‐]$/u.test(before.text)) return true;
  if (ENDS_SENTENCE.test(before.text)) {
    return usesIndents && !next.isIndented && last.freeShare <= FULL_LINE_SHARE && last.kind === 'text';
  }
  return /^["'“‘(]*\p{Ll}/u.test(after.text) || (last.freeShare <= RAGGED_LINE_SHARE && !next.isIndented);
}

function writeBlocks(paragraphs: readonly Placed[], join: JoinLines): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  let text = '';
  const write = (content: string, gap: string) => {
    if (text !== '') text += gap;
    text += content;
    return { start: text.length - content.length, end: text.length };
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    const content = textOf(paragraph, join);
    if (content === '') continue;
    const { kind, level, page } = paragraph;
    const last = blocks.at(-1);
    const isItem = kind === 'item' && level === null;
    if (isItem && last?.kind === 'list') {
      const item = write(content, '\n');
      blocks[blocks.length - 1] = { ...last, end: item.end, items: [...(last.items ?? []), item] };
      continue;
    }
    const range = write(content, BLOCK_GAP);
    const next = paragraphs[index + 1];
    // One line that begins with a dash or a number is speech or a date more often than a list of one item.
    if (isItem && next?.kind === 'item' && next.level === null)
      blocks.push({ kind: 'list', ...range, items: [range], page });
    else if (level !== null) blocks.push({ kind: 'heading', ...range, level, page });
    else blocks.push({ kind: kind === 'code' ? 'code' : 'paragraph', ...range, page });
  }
  return { text, blocks };
}

function textOf({ kind, lines }: Paragraph, join: JoinLines): string {
  if (kind === 'rows') return lines.map((line) => line.cells.map((cell) => cell.text).join('  ')).join('\n');
  if (kind === 'code') return indentCode(lines);
  return join(lines.map((line) => line.text)).trim();
}

function indentCode(lines: readonly Line[]): string {
  const left = Math.min(...lines.map((line) => line.left));
  return lines
    .map((line) => {
      const letterWidth = CODE_LETTER_WIDTH * line.size;
      return line.cells.reduce((text, cell) => {
        const place = Math.round((cell.left - left) / letterWidth);
        return text.padEnd(Math.min(place, text.length + MAX_CODE_GAP)) + cell.text;
      }, '');
    })
    .join('\n')
    .trim();
}
