/** Puts a document's text together block by block, as a format's reader comes upon them. */
import type { Block, BlockKind } from '../split/block.js';
import { normalizeText } from './decode-utf8.js';

const BLOCK_GAP = '\n\n';
const CELL_GAP = ' | ';
/** A heading is no passage; a longer one is a paragraph in the wrong style, which must be found. */
const MAX_HEADING_LENGTH = 300;
const MAX_LIST_DEPTH = 8;
/** Control characters that no text has a use for, and the soft hyphen, which only says where a word may be broken. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u00AD]/g;

export interface ListItem {
  readonly text: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** What stands before it, for example `-` or `3.`; '' for nothing. */
  readonly marker: string;
}

/**
 * Takes blocks in the order of the text. White space in a text given to it is made single spaces, `\n` is a line break;
 * a blank line parts a paragraph or quotation in two. What has no text is left out.
 */
export interface Flow {
  /** @param level - from 1; null for one that stands alone. */
  heading(text: string, level: number | null): void;
  paragraph(text: string): void;
  quotation(text: string): void;
  /** White space is kept. Codes that follow each other are lines of one. */
  code(text: string): void;
  /** Items that follow each other make one list; a deeper one belongs to the item above it. */
  item(item: ListItem): void;
  /** Each row is an item of its own, its cells on one line. */
  table(rows: readonly (readonly string[])[]): void;
  /** Names the place of the blocks that follow; null for none. */
  setAnchor(anchor: string | null): void;
  finish(): { readonly text: string; readonly blocks: Block[] };
}

interface Group {
  readonly kind: 'list' | 'code';
  readonly lines: ListItem[];
}

export function createFlow(): Flow {
  const blocks: Block[] = [];
  const parts: string[] = [];
  let length = 0;
  let anchor: string | null = null;
  let group: Group | null = null;

  function append(text: string): void {
    parts.push(text);
    length += text.length;
  }

  function addBlock(kind: BlockKind, text: string, more: Partial<Block> = {}): void {
    closeGroup();
    if (text === '') return;
    if (length > 0) append(BLOCK_GAP);
    const start = length;
    append(text);
    blocks.push({ kind, ...more, start, end: length, ...(anchor === null ? {} : { anchor }) });
  }

  function closeGroup(): void {
    const closed = group;
    group = null;
    if (closed?.kind === 'list') addList(closed.lines);
    else if (closed)
      addBlock(
        'code',
        closed.lines
          .map((line) => line.text)
          .join('\n')
          .trim(),
      );
  }

  function addList(lines: readonly ListItem[]): void {
    const { text, items } = renderList(lines);
    const start = length > 0 ? length + BLOCK_GAP.length : 0;
    const placed = items.map((item) => ({ start: start + item.start, end: start + item.end }));
    addBlock('list', text, { items: placed });
  }

  function addToGroup(kind: Group['kind'], line: ListItem): void {
    if (group?.kind !== kind) closeGroup();
    group ??= { kind, lines: [] };
    group.lines.push(line);
  }

  function addParagraphs(kind: 'paragraph' | 'quotation', text: string): void {
    for (const paragraph of cleanText(text).split(/\n{2,}/)) addBlock(kind, paragraph.trim());
  }

  return {
    heading(text, level) {
      const line = cleanLine(text);
      if (line.length > MAX_HEADING_LENGTH) addParagraphs('paragraph', text);
      else addBlock('heading', line, level === null ? {} : { level });
    },
    paragraph: (text) => addParagraphs('paragraph', text),
    quotation: (text) => addParagraphs('quotation', text),
    code: (text) => addToGroup('code', { text: removeUnseen(text), depth: 0, marker: '' }),
    item(item) {
      const text = cleanText(item.text).replace(/\n{2,}/g, '\n');
      if (text !== '') addToGroup('list', { ...item, text });
    },
    table(rows) {
      const lines = rows.map((cells) => cells.map(cleanLine).filter(Boolean).join(CELL_GAP)).filter(Boolean);
      closeGroup();
      addList(lines.map((text) => ({ text, depth: 0, marker: '' })));
    },
    setAnchor(next) {
      // What is still open began at the place before.
      closeGroup();
      anchor = next;
    },
    finish() {
      closeGroup();
      return { text: parts.join(''), blocks };
    },
  };
}

function renderList(lines: readonly ListItem[]): { text: string; items: { start: number; end: number }[] } {
  const items: { start: number; end: number }[] = [];
  const outermost = lines.reduce((least, line) => Math.min(least, line.depth), Number.POSITIVE_INFINITY);
  let text = '';
  for (const line of lines) {
    const depth = text === '' ? 0 : Math.min(line.depth - outermost, MAX_LIST_DEPTH);
    const indent = '  '.repeat(depth);
    const marker = line.marker === '' ? '' : `${line.marker} `;
    if (text !== '') text += '\n';
    const above = items.at(-1);
    const start = text.length;
    text += indent + marker + line.text.replaceAll('\n', `\n${indent}${' '.repeat(marker.length)}`);
    if (depth > 0 && above) above.end = text.length;
    else items.push({ start: start + indent.length, end: text.length });
  }
  return { text, items };
}

/** A text on one line. */
export function cleanLine(text: string): string {
  return removeUnseen(text).replace(/\s+/g, ' ').trim();
}

function cleanText(text: string): string {
  return removeUnseen(text)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function removeUnseen(text: string): string {
  return normalizeText(text).replace(UNSEEN, '');
}
