/** From the files that were found to the documents that are indexed, in order; no id comes twice. */
import type { SourceDocument } from '@loci/engine';
import { type ContentHashes, isAsFound } from './content-hashes.js';
import { type DocumentCache, documentKey, type FileEvent } from './document-cache.js';
import { createDocumentIds } from './document-ids.js';
import { renameId } from './find-renamed.js';
import { type PrepareOptions, prepareDocument } from './prepare-document.js';
import { createComplaints } from './readers/complaints.js';
import type { FoundFile } from './readers/find-files.js';
import {
  createDocumentReader,
  type DocumentReader,
  type ReadEvents,
  type ReadSettings,
} from './readers/read-documents.js';
import type { Complaint, RawMetadata } from './readers/reader.js';

export interface PrepareEvents extends ReadEvents {
  /** A document is ready; `sizeBytes` is what it takes up of its file. */
  readonly prepared: (document: SourceDocument, sizeBytes: number) => void;
  /** A file is done with. */
  readonly finish: (file: FoundFile) => void;
}

export interface PrepareSettings extends ReadSettings, PrepareOptions {
  /** Tells all settings and the model: what documents depend on beside their file. */
  readonly fingerprint: string;
  /** By path the former path that the documents of a file are called after; as `findRenamed` gives it. */
  readonly idPaths: ReadonlyMap<string, string>;
  readonly hashes: ContentHashes;
  readonly cache: DocumentCache;
}

/** A document with an id that came before is reported and left out. */
export async function* prepareFiles(
  files: readonly FoundFile[],
  settings: PrepareSettings,
  events: PrepareEvents,
): AsyncGenerator<SourceDocument> {
  const reader = createDocumentReader(settings);
  const ids = createDocumentIds();
  for (const file of files) {
    const metadata = await reader.metadataFor(file, events);
    const complaints = createComplaints(file.path, events);
    for await (const event of metadata === null ? [] : readFile(file, metadata, { reader, settings, events })) {
      if ('warning' in event) events.warn(event.warning);
      else if ('skipped' in event) events.skip(event.skipped);
      else if ('withoutDocument' in event) events.withoutDocument(event.withoutDocument);
      else {
        const { document, origin, sizeBytes } = event;
        const fault = ids.claim(document.id, { origin, location: file.location });
        if (fault) complaints.tell(origin, fault);
        else {
          events.prepared(document, sizeBytes);
          yield document;
        }
      }
    }
    complaints.end();
    events.finish(file);
  }
}

interface ReadingTools {
  readonly reader: DocumentReader;
  readonly settings: PrepareSettings;
  readonly events: Pick<ReadEvents, 'fail'>;
}

/** A file that failed in part is read anew in every run, any other only when what its documents depend on has changed. */
async function* readFile(
  file: FoundFile,
  metadata: RawMetadata,
  { reader, settings, events }: ReadingTools,
): AsyncGenerator<FileEvent> {
  const idPath = settings.idPaths.get(file.path);
  const { sha256, contentMs } = await settings.hashes.describe(file);
  const facts = { path: file.path, named: file.named, url: file.url, checkout: file.folder?.isCheckout ?? false };
  const key = documentKey([settings.fingerprint, sha256, contentMs, facts, idPath ?? null, metadata]);
  const recorded = sha256 === '' ? null : await settings.cache.replay(key);
  if (recorded) return yield* recorded;

  const recording = settings.cache.record(key);
  async function* keep(read: readonly FileEvent[]): AsyncGenerator<FileEvent> {
    for (const event of read) {
      await recording.add(event);
      yield event;
    }
  }
  try {
    let hasFailed = false;
    const aside = createAside();
    const fail = (complaint: Complaint) => {
      hasFailed = true;
      events.fail(complaint);
    };
    for await (const raw of reader.read({ ...file, modifiedMs: contentMs }, metadata, { ...aside.events, fail })) {
      const id = idPath === undefined ? raw.id : renameId(raw.id, file.path, idPath);
      const { origin, sizeBytes } = raw;
      yield* keep([...aside.take(), { document: prepareDocument({ ...raw, id }, settings), origin, sizeBytes }]);
    }
    yield* keep(aside.take());
    if (!hasFailed && sha256 !== '' && (await isAsFound(file))) await recording.commit();
  } finally {
    await recording.close();
  }
}

/** Gathers what a reader tells between two documents. */
function createAside() {
  let told: FileEvent[] = [];
  return {
    events: {
      warn: (warning: Complaint) => void told.push({ warning }),
      skip: (skipped: string) => void told.push({ skipped }),
      withoutDocument: (withoutDocument: Complaint) => void told.push({ withoutDocument }),
    },
    take(): FileEvent[] {
      const taken = told;
      told = [];
      return taken;
    },
  };
}
