/** Reads RTF: its text as older and newer programs write it, without headers, comments, deletions and pictures. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import { cleanLine, createFlow, type Flow } from '../flow.js';
import { readMetadata } from '../metadata.js';
import { addNotes, type Note } from '../notes.js';
import type { Reader } from '../reader.js';
import { rowsOfData } from '../table-rows.js';
import { interpretRtf, type RtfContent } from './interpret.js';
import { type Paragraph, PLAIN_PARAGRAPH, type Row, type Story } from './story.js';

const SIGNATURE = '{\\rtf';
const QUOTATION_STYLE = /^(?:intense )?quote$|^quotations$|^block text$/i;
const CODE_STYLE = /^html preformatted$|^preformatted text$|^source code$/i;
const CONTENTS_STYLE = /^(?:toc|contents|index) (?:\d|heading)$/i;
/** A number or letter with its sign, as lists are written; other marks are bullets of symbol fonts. */
const NUMBER_MARKER = /^[([]?(?:\d{1,4}|[a-z]{1,5})(?:\.\d{1,3})*[.)\]]?$/i;

export const rtfReader: Reader = {
  name: 'RTF',
  streams: false,
  accepts: (head, extension) => hasSignature(head) || extension === '.rtf',
  async *read(file, context) {
    const bytes = await file.bytes();
    if (!hasSignature(bytes)) {
      const message = `${file.path} is not RTF: expected it to begin with ${SIGNATURE}. Give it the ending of its format.`;
      throw new LociError('unreadable', message, { subject: file.path });
    }
    const warn = (message: string) => context.warn({ subject: file.path, message });
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const content = interpretRtf(source, file.path, (page) => {
      warn(`The code page ${page} is not known; text in it was read as Windows-1252 and may have wrong letters.`);
    });
    if (content.leftOut > 0) warn(`${content.leftOut} notes and text boxes were left out; the ones before were read.`);
    if (content.isCutOff) warn(`${file.path} ends before it is complete; it was read as far as it goes.`);
    const flow = createFlow();
    const styledTitle = addContent(content, flow);
    const { text, blocks } = flow.finish();
    checkLength(text, file.path, context);
    const values = {
      title: content.properties.get('title')?.trim() || styledTitle,
      author: content.properties.get('author')?.split(';'),
      date: knownDate(content.properties.get('creatim')) ?? knownDate(content.properties.get('revtim')),
    };
    const metadata = readMetadata(values, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

function hasSignature(bytes: Uint8Array): boolean {
  return [...SIGNATURE].every((sign, index) => bytes[index] === sign.charCodeAt(0));
}

/** Programs that do not know it write zeros. */
function knownDate(date: string | undefined): string | null {
  return date === undefined || /^0000|-00/.test(date) ? null : date;
}

/** Returns the text of the first paragraph that is styled as the title; null where there is none. */
function addContent({ main, notes, styles }: RtfContent, flow: Flow): string | null {
  let title: string | null = null;
  let hasHeadings = false;

  function addStory(story: Story): void {
    let rows: Row[] = [];
    for (const item of story.finish(PLAIN_PARAGRAPH)) {
      if (item.type === 'row') {
        rows.push(item);
        continue;
      }
      addTable(rows);
      rows = [];
      addParagraph(item);
    }
    addTable(rows);
  }

  function addParagraph({ text, properties, marker, boxes }: Paragraph): void {
    const style = styles.get(properties.style);
    const name = style?.name ?? '';
    const outline = properties.outline ?? style?.outline ?? headingLevel(name);
    const line = cleanLine(text);
    if (line !== '' && !CONTENTS_STYLE.test(name)) {
      if (/^title$/i.test(name)) {
        title ??= line;
        flow.heading(line, 1);
      } else if (outline !== null && outline >= 0 && outline < 9) {
        // Below the title, where there is one.
        flow.heading(line, outline + (title === null ? 1 : 2));
        hasHeadings = true;
      } else if (marker !== null || properties.isListed) {
        flow.item({ text, depth: properties.depth, marker: shownMarker(marker) });
      } else if (QUOTATION_STYLE.test(name)) flow.quotation(text);
      else if (CODE_STYLE.test(name)) flow.code(text);
      else flow.paragraph(text);
    }
    for (const box of boxes) addStory(box);
  }

  function addTable(rows: readonly Row[]): void {
    const cells = rows.map((row) =>
      row.cells.map((cell) => ({ paragraphs: cell.map(({ text }) => text), structured: false })),
    );
    const data = rowsOfData(cells);
    const paragraphs = rows.flatMap((row) => row.cells.flat());
    if (data === null) {
      for (const paragraph of paragraphs) addParagraph(paragraph);
      return;
    }
    flow.table(data);
    for (const box of paragraphs.flatMap(({ boxes }) => boxes)) addStory(box);
  }

  addStory(main);
  const footnotes = notes.filter((note) => !note.isEndnote).map(readNote);
  addNotes({ footnotes, endnotes: notes.filter((note) => note.isEndnote).map(readNote) }, flow, { hasHeadings });
  return title;
}

function readNote({ story }: RtfContent['notes'][number]): Note {
  const items = story.finish(PLAIN_PARAGRAPH);
  const paragraphs = items.flatMap((item) => (item.type === 'row' ? item.cells.flat() : [item]));
  return paragraphs.map(({ text }) => cleanLine(text));
}

/** From 0, by the name of a style; null for no heading. */
function headingLevel(name: string): number | null {
  const match = /^heading ([1-9])$/i.exec(name);
  return match ? Number(match[1]) - 1 : null;
}

function shownMarker(marker: string | null): string {
  const shown = cleanLine(marker ?? '');
  return NUMBER_MARKER.test(shown) ? shown : '-';
}
