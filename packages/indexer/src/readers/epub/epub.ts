/** Reads EPUB 2 and 3: one document a book, its chapters in reading order, their titles as the outermost headings. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import { createFlow } from '../flow.js';
import { findElements, type MarkupElement } from '../markup/element.js';
import { addHtmlBlocks } from '../markup/html-blocks.js';
import { parseXhtml, parseXml } from '../markup/parse-markup.js';
import { readMetadata } from '../metadata.js';
import { packageKind } from '../package-kind.js';
import type { ReadContext, Reader } from '../reader.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';
import { resolveReference } from '../zip/resolve-reference.js';
import { createChapterSink } from './chapter-sink.js';
import { type Chapter, groupBy, readNav, readNcx } from './navigation.js';
import { type PackageDocument, readPackageDocument, type SpineItem } from './package-document.js';

/** Chapters of this size are books themselves. Pictures and sound are never read. */
const ZIP_LIMITS = { maxEntries: 20_000, maxEntryBytes: 32 * 2 ** 20, maxTotalBytes: 128 * 2 ** 20 };
const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';
const TEXT_TYPES = new Set(['application/xhtml+xml', 'text/html', 'application/x-dtbook+xml']);
/** What a part of a book is called that is not its text, in the vocabulary of EPUB 3 and the guide of EPUB 2. */
const FURNITURE = new Set(
  (
    'cover titlepage title-page halftitlepage half-title-page copyright-page copyright toc landmarks loi lot loa lov ' +
    'page-list index'
  ).split(' '),
);
/** Chapters of these titles are no text either, where they are a file of their own. */
const FURNITURE_TITLE =
  /^(?:(?:front |back )?cover|(?:half[ -]?)?title page|copyright(?: page| notice)?|(?:table of )?contents|titelseite|impressum|inhalt(?:sverzeichnis)?|couverture|page de titre|table des matières|mentions légales|cubierta|portada|créditos)$/i;
/** Notes are text wherever they stand. */
const NOTES = /\b(?:foot|end|rear)?notes?\b/;

export const epubReader: Reader = {
  name: 'EPUB',
  streams: false,
  accepts(head, extension) {
    const kind = packageKind(head);
    return kind === 'epub' || (kind === null && extension === '.epub');
  },
  async *read(file, context) {
    const archive = await openZip(await file.bytes(), file.path, ZIP_LIMITS);
    const name = await findPackageDocument(archive, file.path);
    const book = readPackageDocument(await parseEntry(archive, name, file.path), name);
    await refuseProtected(archive, book, file.path);
    const { text, blocks } = await readChapters(archive, book, file.path, context);
    checkLength(text, file.path, context);
    const metadata = readMetadata(book.metadata, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

async function parseEntry(archive: ZipArchive, name: string, subject: string): Promise<MarkupElement> {
  const entry = archive.find(name);
  if (entry) return parseXml(await archive.read(entry), `${subject}: ${name}`);
  throw new LociError('unreadable', `${subject} is not a book: ${JSON.stringify(name)} is missing.`, { subject });
}

async function findPackageDocument(archive: ZipArchive, subject: string): Promise<string> {
  const container = await parseEntry(archive, CONTAINER, subject);
  for (const { attributes } of findElements(container, (element) => element.name === 'rootfile')) {
    const target = resolveReference('', attributes['full-path'] ?? '');
    if (target && target.name !== '') return target.name;
  }
  throw new LociError('unreadable', `${subject} is not a book: ${CONTAINER} names no package document.`, { subject });
}

/** Fonts may be obscured; where what is read is enciphered, nothing can be done. */
async function refuseProtected(archive: ZipArchive, book: PackageDocument, subject: string): Promise<void> {
  const entry = archive.find(ENCRYPTION);
  if (!entry) return;
  const encryption = await parseXml(await archive.read(entry), `${subject}: ${ENCRYPTION}`);
  const read = new Set(book.spine.map(({ name }) => name));
  for (const { attributes } of findElements(encryption, (element) => element.name === 'CipherReference')) {
    const name = resolveReference('', attributes['URI'] ?? '')?.name;
    if (name === undefined || !read.has(name)) continue;
    const message = `${subject} is protected against copying (DRM), so that its text cannot be read. Leave it out.`;
    throw new LociError('unreadable', message, { subject });
  }
}

async function readChapters(archive: ZipArchive, book: PackageDocument, subject: string, context: ReadContext) {
  const { chapters, furniture } = await readContents(archive, book, subject, context);
  const flow = createFlow();
  const sink = createChapterSink(flow);
  // Each file once: a spine that names one again and again would make a long book of a short one.
  for (const item of new Map(book.spine.map((file) => [file.name, file])).values()) {
    if (!TEXT_TYPES.has(item.mediaType) || item.name === book.nav?.name || furniture.has(item.name)) continue;
    await attempt(subject, item, context, async () => {
      const root = await parseChapter(archive, item, subject);
      const body = findElements(root, (element) => element.name === 'body').next().value ?? root;
      const types = typesOf(body);
      if (types.some((type) => FURNITURE.has(type)) || (!item.isLinear && !hasNotes(body))) return;
      sink.beginFile(item.name, chapters.get(item.name) ?? []);
      addHtmlBlocks(body, sink, { omits: (element) => typesOf(element).some((type) => FURNITURE.has(type)) });
    });
  }
  return flow.finish();
}

/** A part that cannot be read is told and left out. */
async function attempt(subject: string, item: { name: string }, context: ReadContext, read: () => Promise<void>) {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof LociError)) throw error;
    context.fail({ subject: `${subject}: ${item.name}`, message: error.message });
  }
}

async function parseChapter(archive: ZipArchive, { name }: SpineItem, subject: string): Promise<MarkupElement> {
  const entry = archive.find(name);
  const origin = `${subject}: ${name}`;
  if (!entry) throw new LociError('unreadable', `${origin} is missing from the book.`, { subject: origin });
  return parseXhtml(await archive.read(entry), origin);
}

interface Contents {
  readonly chapters: ReadonlyMap<string, Chapter[]>;
  /** Names of the files that are nothing but furniture. */
  readonly furniture: ReadonlySet<string>;
}

async function readContents(
  archive: ZipArchive,
  { nav, ncx, guide }: PackageDocument,
  subject: string,
  context: ReadContext,
): Promise<Contents> {
  const marks = [...guide];
  const listed: Chapter[] = [];
  const navEntry = nav && archive.find(nav.name);
  const ncxEntry = ncx && archive.find(ncx.name);
  if (navEntry) {
    await attempt(subject, navEntry, context, async () => {
      const root = await parseXhtml(await archive.read(navEntry), `${subject}: ${navEntry.name}`);
      const { chapters, landmarks } = readNav(root, navEntry.name);
      for (const chapter of chapters) listed.push(chapter);
      for (const landmark of landmarks) if (landmark.fragment === '') marks.push(landmark);
    });
  }
  if (listed.length === 0 && ncxEntry) {
    await attempt(subject, ncxEntry, context, async () => {
      const root = await parseXml(await archive.read(ncxEntry), `${subject}: ${ncxEntry.name}`);
      for (const chapter of readNcx(root, ncxEntry.name)) listed.push(chapter);
    });
  }
  const chapters = groupBy(listed, ({ name }) => name);
  const furniture = furnitureOf(marks);
  for (const [name, [first, ...others]] of chapters) {
    if (first && others.length === 0 && first.fragment === '' && FURNITURE_TITLE.test(first.title)) furniture.add(name);
  }
  return { chapters, furniture };
}

/** A file that is also named as something else, such as where reading starts, holds more than furniture. */
function furnitureOf(marks: readonly { readonly name: string; readonly type: string }[]): Set<string> {
  const text = new Set(marks.filter(({ type }) => !FURNITURE.has(type)).map(({ name }) => name));
  return new Set(marks.filter(({ name }) => !text.has(name)).map(({ name }) => name));
}

function typesOf({ attributes }: MarkupElement): string[] {
  return `${attributes['epub:type'] ?? ''} ${attributes['role']?.replace(/^doc-/, '') ?? ''}`.split(/\s+/);
}

function hasNotes(body: MarkupElement): boolean {
  const isNote = (element: MarkupElement) => NOTES.test(typesOf(element).join(' '));
  return isNote(body) || !findElements(body, isNote).next().done;
}
