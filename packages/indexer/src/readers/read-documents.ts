/** Reads the documents of all found files; what cannot be read is reported and never stops the rest. */
import { LociError } from '@loci/engine';
import type { Folder, FoundFile } from './find-files.js';
import { type Complaint, NO_METADATA, type RawDocument, type RawMetadata, type Reader } from './reader.js';
import { chooseReader } from './registry.js';
import { readSourcesFile, SOURCES_FILE } from './sources-file.js';

const HEAD_BYTES = 4096;

export interface ReadLimits {
  /** The largest file that is read whole. Files that are read piece by piece, such as JSON Lines, may be of any size. */
  readonly maxFileBytes: number;
  /** The longest text of one document, in UTF-16 units. */
  readonly maxDocumentLength: number;
}

/** A text of 64 MB is some 12 million words; what is longer is a log or a dump rather than a document. */
export const DEFAULT_READ_LIMITS: ReadLimits = { maxFileBytes: 64 * 2 ** 20, maxDocumentLength: 32 * 2 ** 20 };

export interface ReadEvents {
  /** A file, or a line of it, that could not be read. */
  readonly fail: (complaint: Complaint) => void;
  readonly warn: (complaint: Complaint) => void;
  /** A file in a folder that no reader is for. */
  readonly skip: (file: FoundFile) => void;
  /** A file is done with. */
  readonly finish: (file: FoundFile) => void;
}

/** A document with the file that it came from. */
export interface ReadDocument extends RawDocument {
  readonly file: string;
}

/** Documents in order of the files. A second document with an id that was seen before is reported and left out. */
export async function* readDocuments(
  files: readonly FoundFile[],
  limits: ReadLimits,
  events: ReadEvents,
): AsyncGenerator<ReadDocument> {
  const firstById = new Map<string, DocumentOrigin>();
  const sourcesFor = createSourcesLookup(events);
  for (const file of files) {
    try {
      const sources = await sourcesFor(file);
      if (isAboutFolder(file, sources)) continue;
      const reader = await readerFor(file);
      if (!reader) {
        events.skip(file);
        continue;
      }
      checkSize(file, reader, limits);
      const metadata = sources?.get(nameOf(file)) ?? NO_METADATA;
      const context = { maxDocumentLength: limits.maxDocumentLength, fail: events.fail, warn: events.warn };
      for await (const document of reader.read(file, context)) {
        const origin = { origin: document.origin, file };
        const first = firstById.get(document.id);
        if (first) {
          events.fail({ subject: document.origin, message: describeDuplicate(document.id, origin, first) });
          continue;
        }
        firstById.set(document.id, origin);
        yield { ...fillGaps(document, metadata), file: file.path };
      }
    } catch (error) {
      events.fail({ subject: file.path, message: describeFailure(error, file) });
    } finally {
      events.finish(file);
    }
  }
}

interface DocumentOrigin {
  readonly origin: string;
  readonly file: FoundFile;
}

function describeDuplicate(id: string, second: DocumentOrigin, first: DocumentOrigin): string {
  // Files of one name in two folders that were named apart can only be told by their whole paths.
  const nameOf = (one: DocumentOrigin) => (first.origin === second.origin ? one.file.location : one.origin);
  return (
    `${nameOf(second)} has the id ${JSON.stringify(id)}, which ${nameOf(first)} has too; it was left out. ` +
    'Ids must be unique: change one of them, or index the folder that holds both files.'
  );
}

type Sources = ReadonlyMap<string, RawMetadata> | null;

/** `sources.json`, and the README of a folder that has one but does not list it: they are about the documents. */
function isAboutFolder(file: FoundFile, sources: Sources): boolean {
  if (file.named) return false;
  const name = nameOf(file);
  return name === SOURCES_FILE || (sources !== null && !sources.has(name) && /^readme(?:\.\w+)?$/i.test(name));
}

function nameOf(file: FoundFile): string {
  return file.path.split('/').at(-1) ?? file.path;
}

/** What the document itself says goes before what `sources.json` says of it. */
function fillGaps(document: RawDocument, metadata: RawMetadata): RawDocument {
  return {
    ...document,
    title: document.title ?? metadata.title,
    source: document.source ?? metadata.source,
    author: document.author ?? metadata.author,
    date: document.date ?? metadata.date,
    url: document.url ?? metadata.url,
    language: document.language ?? metadata.language,
  };
}

async function readerFor(file: FoundFile): Promise<Reader | null> {
  return chooseReader(await readHead(file), file.extension, file.named);
}

async function readHead(file: FoundFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of file.stream()) {
    chunks.push(chunk);
    sizeBytes += chunk.length;
    if (sizeBytes >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

function checkSize(file: FoundFile, reader: Reader, limits: ReadLimits): void {
  if (reader.streams || file.sizeBytes <= limits.maxFileBytes) return;
  throw new LociError(
    'unreadable',
    `${file.path} has ${file.sizeBytes} bytes; the limit is ${limits.maxFileBytes}. Part it, or raise the limit.`,
    { subject: file.path },
  );
}

/** Reads each folder's `sources.json` once, and complains about it once. */
function createSourcesLookup(events: ReadEvents): (file: FoundFile) => Promise<Sources> {
  const byFolder = new WeakMap<Folder, Promise<Sources>>();
  return async (file) => {
    if (file.folder === null) return null;
    const known = byFolder.get(file.folder);
    if (known) return known;
    const subject = file.path.slice(0, -nameOf(file).length) + SOURCES_FILE;
    const sources = readSourcesFile(file.folder, subject, events.warn).catch((error: unknown) => {
      events.fail({ subject, message: describeFailure(error, { path: subject }) });
      return null;
    });
    byFolder.set(file.folder, sources);
    return sources;
  };
}

function describeFailure(error: unknown, file: { readonly path: string }): string {
  if (error instanceof LociError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  // Only failures of the file system belong to the file; anything else is a defect that must not pass for one.
  if (code === undefined) throw error;
  return `${file.path} cannot be read: ${reason}.`;
}
