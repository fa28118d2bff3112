/** Goes through the body of a DOCX and gives its blocks to a flow. */
import type { Flow } from '../flow.js';
import { childElements, childNamed, elementAt, findElements, type MarkupElement } from '../markup/element.js';
import { rowsOfData } from '../table-rows.js';
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
/** What the notes of a document that has headings stand below, so that they do not count to its last chapter. */
const NOTES_HEADING = 'Notes';

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
    else if (element.name === 'tbl') addTable(element);
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

  function addTable(table: MarkupElement): void {
    const rows = [...findElements(table, (element) => element.name === 'tr')]
      .filter((row) => !elementAt(row, 'trPr', 'del'))
      .map((row) => [...findElements(row, (element) => element.name === 'tc')]);
    const read = rows.map((row) => row.map((cell) => readCell(cell, parts)));
    const data = rowsOfData(read);
    if (data === null) {
      for (const cell of rows.flat()) addBlocks(cell);
      return;
    }
    flow.table(data);
    for (const inline of read.flat().flatMap((cell) => cell.inlines)) keepAttached(inline);
  }

  addBlocks(body);
  flow.paragraph(carried);
  if (hasHeadings && notes.some(parts.noteOf)) flow.heading(NOTES_HEADING, 1);
  addNotes(notes, parts, flow);
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

function readCell(cell: MarkupElement, parts: BodyParts) {
  const paragraphs = [...findElements(cell, (element) => element.name === 'p' || element.name === 'tbl')];
  const inlines = paragraphs.filter((element) => element.name === 'p').map(readInlineText);
  const structured = paragraphs.some((element) => {
    const properties = childNamed(element, 'pPr');
    const style = parts.styleOf(childNamed(properties, 'pStyle')?.attributes['val']);
    return element.name === 'tbl' || style.role === 'heading' || listPlace(properties, style.list) !== null;
  });
  return { paragraphs: inlines.map((inline) => inline.text), structured, inlines };
}

/** Footnotes before endnotes, each kind in the order of its marks in the text and numbered like them. */
function addNotes(references: readonly NoteReference[], parts: BodyParts, flow: Flow): void {
  for (const kind of ['footnote', 'endnote']) {
    // Each once, however often it is referred to.
    const ofKind = new Map(references.filter((one) => one.kind === kind).map((one) => [one.id, one]));
    for (const [index, reference] of [...ofKind.values()].entries()) {
      const note = parts.noteOf(reference);
      if (!note) continue;
      const texts = [...findElements(note, (element) => element.name === 'p')].map((p) =>
        readInlineText(p).text.trim(),
      );
      for (const [at, text] of texts.filter(Boolean).entries())
        flow.paragraph(at === 0 ? `[${index + 1}] ${text}` : text);
    }
  }
}
