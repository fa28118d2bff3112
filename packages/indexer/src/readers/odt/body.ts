/** Goes through the text of an ODT and gives its blocks to a flow. */
import type { Flow } from '../flow.js';
import { addTable } from '../markup/add-table.js';
import { childElements, childNamed, findElements, type MarkupElement } from '../markup/element.js';
import { addNotes, type Note } from '../notes.js';
import type { TableCell } from '../table-rows.js';
import { type InlineText, readInlineText } from './inline-text.js';
import type { StyleRole } from './styles.js';

export interface BodyStyles {
  readonly roleOf: (style: string | undefined) => StyleRole | null;
  readonly numberedLevels: ReadonlySet<string>;
}

/** Contents and lists of figures, deletions that are kept for review, declarations. */
const SKIPPED = new Set(
  (
    'alphabetical-index annotation forms hidden-paragraph illustration-index object-index sequence-decls ' +
    'table-index table-of-content tracked-changes user-field-decls user-index variable-decls'
  ).split(' '),
);

/** Returns the text of the first paragraph that is styled as the title; null where there is none. */
export function readBody(body: MarkupElement, styles: BodyStyles, flow: Flow): string | null {
  const notes: MarkupElement[] = [];
  let title: string | null = null;
  let hasHeadings = false;

  function addBlocks(element: MarkupElement): void {
    for (const child of childElements(element)) addBlock(child);
  }

  function addBlock(element: MarkupElement): void {
    const { name, attributes } = element;
    if (SKIPPED.has(name) || attributes['display'] === 'none') return;
    if (name === 'h') addHeading(element);
    else if (name === 'p') addParagraph(element);
    else if (name === 'list') addList(element, 0, attributes['style-name']);
    else if (name === 'table') addTable(rowsOf(element), flow, { readCell, addBlocks, keepAttached });
    else if (name === 'frame') keepAttached({ ...readInlineText({ ...element, children: [element] }), text: '' });
    else addBlocks(element);
  }

  function keepAttached({ notes: found, boxes }: InlineText): void {
    for (const note of found) notes.push(note);
    for (const box of boxes) addBlocks(box);
  }

  function addHeading(element: MarkupElement): void {
    const inline = readInlineText(element);
    const level = Math.max(1, Math.floor(Number(element.attributes['outline-level'])) || 1);
    // Below the title, where there is one.
    flow.heading(inline.text, title === null ? level : level + 1);
    if (inline.text.trim() !== '') hasHeadings = true;
    keepAttached(inline);
  }

  function addParagraph(element: MarkupElement): void {
    const role = styles.roleOf(element.attributes['style-name']);
    if (role === 'contents') return;
    const inline = readInlineText(element);
    if (role === 'title' && inline.text.trim() !== '') {
      title ??= inline.text.trim();
      flow.heading(inline.text, 1);
    } else if (role === 'quotation') flow.quotation(inline.text);
    else if (role === 'code') flow.code(inline.text);
    else flow.paragraph(inline.text);
    keepAttached(inline);
  }

  function addList(list: MarkupElement, depth: number, style: string | undefined): void {
    const isNumbered = styles.numberedLevels.has(`${style} ${depth + 1}`);
    let number = 0;
    for (const entry of childElements(list)) {
      if (entry.name !== 'list-item' && entry.name !== 'list-header') continue;
      const given = Number(entry.attributes['start-value'] ?? number + 1);
      if (entry.name === 'list-item') number = Number.isSafeInteger(given) ? given : number + 1;
      const marker = entry.name === 'list-header' ? '' : isNumbered ? `${number}.` : '-';
      addEntry(entry, depth, marker, style);
    }
  }

  /** Its paragraphs are one item; headings are numbered by being in lists, and stay headings. */
  function addEntry(entry: MarkupElement, depth: number, marker: string, style: string | undefined): void {
    const paragraphs = childElements(entry).filter((element) => element.name === 'p');
    const inlines = paragraphs.map(readInlineText);
    flow.item({
      text: inlines
        .map((inline) => inline.text.trim())
        .filter(Boolean)
        .join('\n'),
      depth,
      marker,
    });
    for (const inline of inlines) keepAttached(inline);
    for (const element of childElements(entry)) {
      if (element.name === 'list') addList(element, depth + 1, element.attributes['style-name'] ?? style);
      else if (element.name !== 'p') addBlock(element);
    }
  }

  addBlocks(body);
  const isEndnote = ({ attributes }: MarkupElement) => attributes['note-class'] === 'endnote';
  const footnotes = notes.filter((note) => !isEndnote(note)).map(readNote);
  addNotes({ footnotes, endnotes: notes.filter(isEndnote).map(readNote) }, flow, { hasHeadings });
  return title;
}

function rowsOf(table: MarkupElement): MarkupElement[][] {
  return [...findElements(table, ({ name }) => name === 'table-row')].map((row) => [
    ...findElements(row, ({ name }) => name === 'table-cell'),
  ]);
}

function readCell(cell: MarkupElement): TableCell & { readonly inlines: readonly InlineText[] } {
  const blocks = [...findElements(cell, ({ name }) => ['p', 'h', 'list', 'table'].includes(name))];
  const inlines = blocks.filter(({ name }) => name === 'p').map(readInlineText);
  return { paragraphs: inlines.map(({ text }) => text), structured: blocks.some(({ name }) => name !== 'p'), inlines };
}

function readNote(note: MarkupElement): Note {
  const body = childNamed(note, 'note-body');
  const paragraphs = body ? [...findElements(body, ({ name }) => name === 'p' || name === 'h')] : [];
  return paragraphs.map((element) => readInlineText(element).text);
}
