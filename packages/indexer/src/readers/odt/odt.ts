/** Reads ODT, the text format of OpenDocument (LibreOffice): the body and its notes, without comments and deletions. */
import { LociError } from '@loci/engine';
import { checkLength } from '../document-length.js';
import { createFlow } from '../flow.js';
import { childNamed, elementAt, findElements, type MarkupElement, textContent } from '../markup/element.js';
import { parseXml } from '../markup/parse-markup.js';
import { readMetadata } from '../metadata.js';
import { packageKind } from '../package-kind.js';
import type { Reader } from '../reader.js';
import { openZip, type ZipArchive } from '../zip/open-zip.js';
import { readBody } from './body.js';
import { readNumberedLevels, readStyles } from './styles.js';

const EXTENSIONS = ['.odt', '.ott'];
/** XML parts of this size hold some ten thousand pages. Pictures are never read. */
const ZIP_LIMITS = { maxEntries: 20_000, maxEntryBytes: 64 * 2 ** 20, maxTotalBytes: 128 * 2 ** 20 };

export const odtReader: Reader = {
  name: 'ODT',
  streams: false,
  accepts(head, extension) {
    const kind = packageKind(head);
    return kind === 'odt' || (kind === null && EXTENSIONS.includes(extension));
  },
  async *read(file, context) {
    const archive = await openZip(await file.bytes(), file.path, ZIP_LIMITS);
    const part = (name: string) => parsePart(archive, name, file.path);
    refuseEncrypted(await part('META-INF/manifest.xml'), file.path);
    const content = await part('content.xml');
    const body = elementAt(content, 'body', 'text');
    if (!body) {
      const message = `${file.path} is not a text document: its part "content.xml" is missing or has no text body.`;
      throw new LociError('unreadable', message, { subject: file.path });
    }
    const styles = await part('styles.xml');
    const flow = createFlow();
    const styledTitle = readBody(
      body,
      { roleOf: readStyles(styles, content), numberedLevels: readNumberedLevels(styles, content) },
      flow,
    );
    const { text, blocks } = flow.finish();
    checkLength(text, file.path, context);
    const values = describeProperties(elementAt(await part('meta.xml'), 'meta'));
    const metadata = readMetadata({ ...values, title: values.title || styledTitle }, file.path, context.warn);
    yield { ...metadata, id: file.path, text, blocks, origin: file.path, sizeBytes: file.sizeBytes };
  },
};

async function parsePart(archive: ZipArchive, name: string, subject: string): Promise<MarkupElement | null> {
  const entry = archive.find(name);
  return entry ? parseXml(await archive.read(entry), `${subject}: ${name}`) : null;
}

function refuseEncrypted(manifest: MarkupElement | null, subject: string): void {
  if (!manifest || findElements(manifest, ({ name }) => name === 'encryption-data').next().done) return;
  const message = `${subject} is protected by a password. Save it without a password and run again.`;
  throw new LociError('unreadable', message, { subject });
}

function describeProperties(meta: MarkupElement | null) {
  const value = (name: string) => textContent(childNamed(meta, name)).trim();
  return {
    title: value('title'),
    // The creator is whoever saved it last.
    author: value('initial-creator') || value('creator'),
    date: value('creation-date') || value('date'),
    language: value('language'),
  };
}
