/** Reads the documents of found files, and of the archives among them; what cannot be read never stops the rest. */
import { LociError } from '@loci/engine';
import { isHidden } from './archives/archive-member.js';
import { gunzipped, isGzip } from './archives/gzip.js';
import { isTar, readTar } from './archives/tar.js';
import { createUnpackBudget, type UnpackBudget } from './archives/unpack-budget.js';
import { readZip } from './archives/zip-members.js';
import { describeFailure } from './describe-failure.js';
import type { FoundFile } from './find-files.js';
import { createFolderMetadata } from './folder-metadata.js';
import { createIgnoreRules } from './ignore-rules.js';
import { limitError, type ReadLimits } from './read-limits.js';
import {
  type Complaint,
  NO_METADATA,
  type RawDocument,
  type RawMetadata,
  type ReadContext,
  type Reader,
} from './reader.js';
import type { FieldMap } from './records/field-map.js';
import { isSettingsFile } from './records/settings-file.js';
import { chooseReader } from './registry.js';
import { withinTime } from './within-time.js';
import { isZip } from './zip/open-zip.js';

const HEAD_BYTES = 4096;
const FIRST_TRUE_TIME_MS = Date.UTC(1980, 0, 3);
/** Later years have more than four digits in ISO 8601. */
const END_OF_TIME_MS = Date.UTC(10_000, 0, 1);

export interface ReadSettings {
  readonly limits: ReadLimits;
  /** Patterns in the syntax of .gitignore for members of archives, whose paths go on where the archive's ends. */
  readonly exclude: readonly string[];
  /** Where the records of tables and of JSON have what makes a document; without it under their usual names. */
  readonly fieldMap?: FieldMap;
}

export interface ReadEvents {
  /** A file, a member of an archive or a line, that could not be read. */
  readonly fail: (complaint: Complaint) => void;
  readonly warn: (complaint: Complaint) => void;
  /** A file in a folder or an archive that no reader is for. */
  readonly skip: (path: string) => void;
  /** Such a file that a reader is for, and that holds no document. */
  readonly withoutDocument: (complaint: Complaint) => void;
}

/** A document with the file that it came from. */
export interface ReadDocument extends RawDocument {
  readonly file: string;
  /** The day on which the file was modified, where it may stand for a date that nothing else tells; else null. */
  readonly fileDate: string | null;
}

export interface DocumentReader {
  /** What the folder of a file tells of it; null where the file is about its folder and holds no document. */
  metadataFor(file: FoundFile, events: ReadEvents): Promise<RawMetadata | null>;
  /** The documents of a file in order; of an archive those of its members. Never throws for what is in the file. */
  read(file: FoundFile, metadata: RawMetadata, events: ReadEvents): AsyncGenerator<ReadDocument>;
}

export function createDocumentReader(settings: ReadSettings): DocumentReader {
  const { limits } = settings;
  const folders = createFolderMetadata();
  const rules = createIgnoreRules(settings.exclude);

  async function* readFile(file: FoundFile, metadata: RawMetadata, run: FileRun): AsyncGenerator<ReadDocument> {
    const head = await readHead(file);
    // Text never begins like this, so that the content decides whatever the ending.
    if (isGzip(head)) return yield* readMembers(only(gunzipped(file, limits.maxFileBytes, run.budget)), file, run);
    if (isTar(head)) return yield* readMembers(readTar(file, limits, run.budget, run.events.fail), file, run);
    const reader = chooseReader(head, file.extension, false);
    // Many formats are zip archives inside; those of an unknown ending are not folders of documents.
    if (!reader && isZip(head) && (file.named || file.extension === '.zip' || file.extension === '')) {
      return yield* readMembers(readZip(file, limits), file, run);
    }
    const chosen = reader ?? chooseReader(head, file.extension, file.named);
    if (!chosen) return run.events.skip(file.path);
    // Whoever names a file wants it read.
    if (file.named) return yield* readWith(chosen, file, metadata, run);
    const pass = (message: string) => run.events.withoutDocument({ subject: file.path, message });
    if (isSettingsFile(file.path)) return pass(`${file.path} holds the settings of a program.`);
    try {
      yield* readWith(chosen, file, metadata, run);
    } catch (error) {
      if (!(error instanceof LociError && error.code === 'not-found')) throw error;
      pass(error.message);
    }
  }

  async function* readMembers(
    members: AsyncIterable<FoundFile>,
    archive: FoundFile,
    run: FileRun,
  ): AsyncGenerator<ReadDocument> {
    if (run.depth >= limits.maxArchiveDepth) {
      const message = `${archive.path} lies deeper than ${limits.maxArchiveDepth} archives in each other`;
      throw limitError('maxArchiveDepth', archive.path, message);
    }
    const within = { ...run, depth: run.depth + 1 };
    for await (const member of members) {
      if (isHidden(member.path.slice(archive.path.length + 1)) || rules.leavesOut(member.path)) continue;
      try {
        // What was compressed alone keeps its place in the folder, and what the folder tells of it.
        const subject = member.path === archive.path ? archive : member;
        const metadata = await folders.metadataFor(subject, run.events);
        if (metadata !== null) yield* readFile(member, metadata, within);
      } catch (error) {
        if (run.budget.isSpent()) throw error;
        run.events.fail({ subject: member.path, message: describeFailure(error, member.path) });
      }
    }
  }

  async function* readWith(
    reader: Reader,
    file: FoundFile,
    metadata: RawMetadata,
    { events }: FileRun,
  ): AsyncGenerator<ReadDocument> {
    if (!reader.streams && file.sizeBytes > limits.maxFileBytes) {
      const message = `${file.path} has ${file.sizeBytes} bytes; the limit is ${limits.maxFileBytes}. Part it`;
      throw limitError('maxFileBytes', file.path, message);
    }
    const context: ReadContext = {
      maxDocumentLength: limits.maxDocumentLength,
      maxReadMs: limits.maxReadMs,
      maxPages: limits.maxPages,
      ...(settings.fieldMap ? { fieldMap: settings.fieldMap } : {}),
      fail: events.fail,
      warn: events.warn,
    };
    const late = () =>
      limitError('maxReadMs', file.path, `${file.path} took longer than ${limits.maxReadMs / 1_000} s to read`);
    for await (const document of withinTime(reader.read(file, context), limits.maxReadMs, late)) {
      const fileDate = document.id === file.path && metadata === NO_METADATA ? dateOf(file) : null;
      yield { ...fillGaps(document, metadata, file.url), file: file.path, fileDate };
    }
  }

  return {
    metadataFor: folders.metadataFor,
    async *read(file, metadata, events) {
      const budget = createUnpackBudget(file.path, limits.maxUnpackedBytes);
      try {
        yield* readFile(file, metadata, { events, budget, depth: 0 });
      } catch (error) {
        events.fail({ subject: file.path, message: describeFailure(error, file.path) });
      }
    },
  };
}

/** What is shared by all that is read from one file of the folder. */
interface FileRun {
  readonly events: ReadEvents;
  readonly budget: UnpackBudget;
  /** How many archives are open around it. */
  readonly depth: number;
}

async function* only(file: FoundFile): AsyncGenerator<FoundFile> {
  yield file;
}

/**
 * The day (UTC) of the file's time. Null where that is known not to tell when the content was written: for what Git
 * checked out, for what was fetched, and for the first days of the clocks of Unix and DOS, which stand for no time.
 */
function dateOf({ url, folder, modifiedMs }: FoundFile): string | null {
  const isTold = modifiedMs >= FIRST_TRUE_TIME_MS && modifiedMs < END_OF_TIME_MS;
  if (url !== null || folder?.isCheckout || !isTold) return null;
  return new Date(modifiedMs).toISOString().slice(0, 10);
}

/** What the document itself says goes before what `sources.json` says of it, and that before where it was fetched. */
function fillGaps(document: RawDocument, metadata: RawMetadata, fileUrl: string | null): RawDocument {
  return {
    ...document,
    title: document.title ?? metadata.title,
    source: document.source ?? metadata.source,
    author: document.author ?? metadata.author,
    date: document.date ?? metadata.date,
    url: document.url ?? metadata.url ?? fileUrl,
    language: document.language ?? metadata.language,
  };
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
