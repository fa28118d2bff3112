/** Goes through the body of a DOCX and gives its blocks to a flow. */
import type { Flow } from '../flow.js';
import { addTable } from '../markup/add-table.js';
import { childElements, childNamed, elementAt, findElements, type MarkupElement } from '../markup/element.js';
import { addNotes, type Note } from '../notes.js';
import { chosenContent, type InlineText, isOn, type NoteReference, readInlineText } from './inline-text.js';
import { type ListPlace, listPlace, outlineLevel, type ParagraphStyle } from './styles.js';

export interface BodyParts {
  readonly styleOf: (id: string | undefined) => ParagraphStyle;
  readonly markerOf: (place: ListPlace) => string;
  /** The element of a note; null where the package has none of that id. */
  readonly noteOf: (reference: NoteReference) => MarkupElement | null;
}

/** What may stand around blocks without a meaning for the text. */
const WRAPPERS = new Set(['sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'body', 'txbxContent']);

/** Returns the text of the first paragraph that is styled as the title; null where there is none. */
export function readBody(body: MarkupElement, parts: BodyParts, flow: Flow): string | null {
  const notes: NoteReference[] = [];
  let title: string | null = null;
  let hasHeadings = false;
  /** Text whose paragraph mark was deleted: it goes on in the next paragraph. */
  let carried = '';

  function addBlocks(element: MarkupElement): void {
    for (const child of childElements(element)) addBlock(child);
  }

  function addBlock(element: MarkupElement): void {
    if (element.name === 'p') addParagraph(element);
    else if (element.name === 'tbl') addTable(rowsOf(element), flow, { readCell, addBlocks, keepAttached });
    else if (element.name === 'AlternateContent') addBlocks(chosenContent(element));
    else if (element.name === 'sdt' && !isContents(element)) addBlocks(element);
    else if (WRAPPERS.has(element.name)) addBlocks(element);
  }

  function addParagraph(element: MarkupElement): void {
    const properties = childNamed(element, 'pPr');
    const inline = readInlineText(element);
    if (elementAt(properties, 'rPr', 'del')) {
      carried += inline.text;
      keepAttached({ ...inline, boxes: [] });
      return;
    }
    addStyled(carried + inline.text, properties);
    carried = '';
    keepAttached(inline);
  }

  function keepAttached({ notes: references, boxes }: InlineText): void {
    for (const reference of references) notes.push(reference);
    for (const box of boxes) addBlocks(box);
  }

  function addStyled(text: string, properties: MarkupElement | null): void {
    const style = parts.styleOf(childNamed(properties, 'pStyle')?.attributes['val']);
    const level = headingLevel(style, properties);
    if (text.trim() === '' || style.role === 'contents') return;
    if (style.role === 'title') {
      title ??= text.trim();
      flow.heading(text, 1);
    } else if (level !== null) {
      // Below the title, where there is one.
      flow.heading(text, title === null ? level : level + 1);
      hasHeadings = true;
    } else if (style.role === 'quotation') flow.quotation(text);
    else if (style.role === 'code') flow.code(text);
    else addPlain(text, listPlace(properties, style.list));
  }

  function addPlain(text: string, place: ListPlace | null): void {
    if (place) flow.item({ text, depth: place.depth, marker: parts.markerOf(place) });
    else flow.paragraph(text);
  }

  function readCell(cell: MarkupElement) {
    const paragraphs = [...findElements(cell, (element) => element.name === 'p' || element.name === 'tbl')];
    const inlines = paragraphs.filter((element) => element.name === 'p').map(readInlineText);
    const structured = paragraphs.some((element) => {
      const properties = childNamed(element, 'pPr');
      const style = parts.styleOf(childNamed(properties, 'pStyle')?.attributes['val']);
      return element.name === 'tbl' || style.role === 'heading' || listPlace(properties, style.list) !== null;
    });
    return { paragraphs: inlines.map((inline) => inline.text), structured, inlines };
  }

  addBlocks(body);
  flow.paragraph(carried);
  const notesOf = (kind: NoteReference['kind']) =>
    readNotes(
      notes.filter((note) => note.kind === kind),
      parts,
    );
  addNotes({ footnotes: notesOf('footnote'), endnotes: notesOf('endnote') }, flow, { hasHeadings });
  return title;
}

function headingLevel(style: ParagraphStyle, properties: MarkupElement | null): number | null {
  const outline = outlineLevel(properties);
  if (outline !== null && style.role !== 'heading') return outline < 9 ? outline + 1 : null;
  return style.role === 'heading' ? style.level : null;
}

/** Whether a content control holds a table of contents, or nothing but a prompt. */
function isContents(control: MarkupElement): boolean {
  const gallery = elementAt(control, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes['val'] ?? '';
  return /^table of contents$/i.test(gallery) || isOn(elementAt(control, 'sdtPr', 'showingPlcHdr'));
}

/** Without the rows whose deletion is tracked. */
function rowsOf(table: MarkupElement): MarkupElement[][] {
  return [...findElements(table, (element) => element.name === 'tr')]
    .filter((row) => !elementAt(row, 'trPr', 'del'))
    .map((row) => [...findElements(row, (element) => element.name === 'tc')]);
}

/** Each once, however often it is referred to. */
function readNotes(references: readonly NoteReference[], parts: BodyParts): Note[] {
  const distinct = new Map(references.map((reference) => [reference.id, reference]));
  return [...distinct.values()].map((reference) => {
    const note = parts.noteOf(reference);
    const paragraphs = note ? [...findElements(note, (element) => element.name === 'p')] : [];
    return paragraphs.map((paragraph) => readInlineText(paragraph).text);
  });
}
