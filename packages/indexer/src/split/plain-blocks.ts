/** Finds the blocks of plain text: paragraphs, quotations between `[indent.]` marks, lists, headings and code fences. */
import { detectParagraphBreaks, findLines, type ParagraphBreaks, type TextRange } from '@loci/engine';
import type { Block, BlockKind } from './block.js';

const QUOTATION_START = /^\[indent\.?\]$/i;
const QUOTATION_END = /^\[end indent\.?\]$/i;
/** A line of signs that parts sections: `***`, `* * *`, `-----`, `___`, `###`, `⁂`. */
const SEPARATOR = /^(?:[*_=~#·•–—⁂-]\s*){3,}$|^⁂$/;
const FENCES = ['```', '~~~'] as const;
const HEADING = /^#{1,6}\s+\S/;
const LIST_ITEM = /^\s*(?:[-*•·–]|\d{1,3}[.)])\s+\S/;

/** Blocks in order, each without white space at its ends; together they cover the text but for white space. */
export function findPlainBlocks(text: string): Block[] {
  const lines = findLines(text).map((line) => trimStart(text, line));
  const groups = groupLines(text, lines, detectParagraphBreaks(text, lines));
  return joinQuotations(
    text,
    groups.map((group) => toBlock(text, group)),
  );
}

interface LineGroup {
  readonly kind: BlockKind;
  readonly lines: readonly TextRange[];
}

function groupLines(text: string, lines: readonly TextRange[], breaks: ParagraphBreaks): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: TextRange[] = [];
  let kind: BlockKind = 'paragraph';
  let fence = false;
  const lastFenceStarts = new Map<string, number>(FENCES.map((sign) => [sign, text.lastIndexOf(`\n${sign}`)]));

  function close(): void {
    if (open.length > 0) groups.push({ kind, lines: open });
    open = [];
    kind = 'paragraph';
  }

  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    const sign = fenceOf(content);
    if (fence) {
      open.push(line);
      if (sign !== null) {
        fence = false;
        close();
      }
    } else if (content === '') {
      close();
    } else if (sign !== null && (lastFenceStarts.get(sign) ?? -1) >= line.end) {
      close();
      fence = true;
      kind = 'code';
      open.push(line);
    } else if (HEADING.test(content) || isMarkup(content)) {
      close();
      kind = isMarkup(content) ? 'markup' : 'heading';
      open.push(line);
      close();
    } else if (LIST_ITEM.test(content)) {
      if (kind !== 'list') close();
      kind = 'list';
      open.push(line);
    } else if (kind === 'list' && isIndented(text, line)) {
      // A wrapped line of the item above.
      open.push(line);
    } else {
      const last = open.at(-1);
      const setIn = last !== undefined && isIndented(text, line) && !isIndented(text, last);
      if (kind === 'list' || breaks === 'line-breaks' || setIn) close();
      open.push(line);
    }
  }
  close();
  return groups.flatMap((group) => (group.kind === 'list' ? confirmList(text, group) : [group]));
}

/** One line that begins with a dash or a number is speech or a date more often than a list of one item. */
function confirmList(text: string, group: LineGroup): LineGroup[] {
  const items = group.lines.filter((line) => LIST_ITEM.test(text.slice(line.start, line.end)));
  return items.length >= 2 ? [group] : [{ kind: 'paragraph', lines: group.lines }];
}

function toBlock(text: string, { kind, lines }: LineGroup): Block {
  const first = lines[0] as TextRange;
  const last = lines[lines.length - 1] as TextRange;
  const range = { start: first.start, end: last.end };
  if (kind !== 'list') return { kind, ...range };
  const items: { start: number; end: number }[] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (item && !LIST_ITEM.test(text.slice(line.start, line.end))) item.end = line.end;
    else items.push({ ...line });
  }
  return { kind, ...range, items };
}

/** What stands between `[indent.]` and `[end indent.]` is one quotation; a mark without its partner stays a mark. */
function joinQuotations(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    joined.push(block);
    if (!matches(text, block, QUOTATION_START)) continue;
    let next = i + 1;
    while (next < blocks.length && !isQuotationMark(text, blocks[next] as Block)) next += 1;
    if (next === blocks.length || next === i + 1 || !matches(text, blocks[next] as Block, QUOTATION_END)) continue;
    const first = blocks[i + 1] as Block;
    const last = blocks[next - 1] as Block;
    joined.push({ kind: 'quotation', start: first.start, end: last.end });
    i = next - 1;
  }
  return joined;
}

function isMarkup(content: string): boolean {
  return QUOTATION_START.test(content) || QUOTATION_END.test(content) || SEPARATOR.test(content);
}

/** The sign that a line begins or ends code with; null for another line. */
function fenceOf(content: string): string | null {
  return FENCES.find((sign) => content.startsWith(sign)) ?? null;
}

function isQuotationMark(text: string, block: Block): boolean {
  return matches(text, block, QUOTATION_START) || matches(text, block, QUOTATION_END);
}

function matches(text: string, block: Block, pattern: RegExp): boolean {
  return block.kind === 'markup' && pattern.test(text.slice(block.start, block.end));
}

/** A line that is set in by a tab or two spaces begins a paragraph in texts that have no blank lines between them. */
function isIndented(text: string, line: TextRange): boolean {
  return /(?:^|\n)(?:[ ]{2,}|\t)[ \t]*$/.test(text.slice(Math.max(0, line.start - 80), line.start));
}

function trimStart(text: string, line: TextRange): TextRange {
  const content = text.slice(line.start, line.end);
  return { start: line.start + content.length - content.trimStart().length, end: line.end };
}
