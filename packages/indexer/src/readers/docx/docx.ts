/** Reads DOCX, the format of Word: the body with changes accepted, and its notes; no headers, footers and comments. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import { createFlow } from '../flow.js';
import { childElements, childNamed, elementAt, type MarkupElement, textContent } from '../markup/element.js';
import { readMetadata } from '../metadata.js';
import { packageKind } from '../package-kind.js';
import type { Reader } from '../reader.js';
import { openZip } from '../zip/open-zip.js';
import { type BodyParts, readBody } from './body.js';
import { createListMarkers } from './numbering.js';
import { createOfficePackage, type OfficePackage, refuseCompoundFile } from './office-package.js';
import { readStyles } from './styles.js';

const EXTENSIONS = ['.docx', '.docm', '.dotx', '.dotm'];
/** XML parts of this size hold some ten thousand pages. Pictures are never read. */
const ZIP_LIMITS = { maxEntries: 20_000, maxEntryBytes: 64 * 2 ** 20, maxTotalBytes: 128 * 2 ** 20 };
/** What programs put into the title when nobody has given one. */
const NO_TITLE = /^(?:microsoft word\b.*|document ?\d*|word document|untitled)$/i;

export const docxReader: Reader = {
  name: 'DOCX',
  streams: false,
  accepts(head, extension) {
    const kind = packageKind(head);
    return kind === 'docx' || (kind === null && EXTENSIONS.includes(extension));
  },
  async *read(file, context) {
    const bytes = await file.bytes();
    refuseCompoundFile(bytes, file.path);
    const parts = createOfficePackage(await openZip(bytes, file.path, ZIP_LIMITS), file.path);
    const main = (await parts.related('', 'officeDocument')) ?? 'word/document.xml';
    const body = elementAt(await parts.parse(main), 'body');
    if (!body) {
      const message = `${file.path} is not a Word document: its part ${JSON.stringify(main)} is missing or has no body.`;
      throw new LociError('unreadable', message, { subject: file.path });
    }
    const flow = createFlow();
    const styledTitle = readBody(body, await readParts(parts, main), flow);
    const { text, blocks } = flow.finish();
    checkLength(text, file.path, context);
    const properties = await parts.parse(await parts.related('', 'core-properties'));
    const values = describeProperties(properties);
    const metadata = readMetadata({ ...values, title: values.title || styledTitle }, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

async function readParts(parts: OfficePackage, main: string): Promise<BodyParts> {
  const part = async (relation: string) => parts.parse(await parts.related(main, relation));
  const footnotes = notesById(await part('footnotes'));
  const endnotes = notesById(await part('endnotes'));
  return {
    styleOf: readStyles(await part('styles')),
    markerOf: createListMarkers(await part('numbering')),
    noteOf: ({ kind, id }) => (kind === 'footnote' ? footnotes : endnotes).get(id) ?? null,
  };
}

function notesById(root: MarkupElement | null): ReadonlyMap<string, MarkupElement> {
  return new Map(childElements(root).map((note) => [note.attributes['id'] ?? '', note]));
}

function describeProperties(properties: MarkupElement | null) {
  const value = (name: string) => textContent(childNamed(properties, name)).trim();
  const title = value('title');
  return {
    title: NO_TITLE.test(title) ? '' : title,
    author: value('creator').split(';'),
    date: value('created') || value('modified'),
    language: value('language'),
  };
}
