/** From the files that were found to the documents that are indexed, in order; no id comes twice. */
import type { SourceDocument } from '@loci/engine';
import { type ContentHashes, isAsFound } from './content-hashes.js';
import { type DocumentCache, documentKey, type FileEvent } from './document-cache.js';
import { renameId } from './find-renamed.js';
import { type PrepareOptions, prepareDocument } from './prepare-document.js';
import type { FoundFile } from './readers/find-files.js';
import { createDocumentReader, type ReadEvents, type ReadSettings } from './readers/read-documents.js';
import type { RawMetadata } from './readers/reader.js';

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

/**
 * A document with an id that came before is reported and left out. A file that failed in part is read anew in every
 * run, any other only when something that its documents depend on has changed.
 */
export async function* prepareFiles(
  files: readonly FoundFile[],
  settings: PrepareSettings,
  events: PrepareEvents,
): AsyncGenerator<SourceDocument> {
  const { cache } = settings;
  const reader = createDocumentReader(settings);
  const ids = createIdCheck(events);

  async function* readFile(file: FoundFile, metadata: RawMetadata): AsyncGenerator<FileEvent> {
    const idPath = settings.idPaths.get(file.path);
    const { sha256, contentMs } = await settings.hashes.describe(file);
    const facts = { path: file.path, named: file.named, url: file.url, checkout: file.folder?.isCheckout ?? false };
    const key = documentKey([settings.fingerprint, sha256, contentMs, facts, idPath ?? null, metadata]);
    const recorded = sha256 === '' ? null : await cache.replay(key);
    if (recorded) return yield* recorded;

    const recording = cache.record(key);
    try {
      let hasFailed = false;
      let aside: FileEvent[] = [];
      const told: ReadEvents = {
        fail(complaint) {
          hasFailed = true;
          events.fail(complaint);
        },
        warn: (warning) => void aside.push({ warning }),
        skip: (skipped) => void aside.push({ skipped }),
      };
      const takeAside = async function* (): AsyncGenerator<FileEvent> {
        const taken = aside;
        aside = [];
        for (const event of taken) {
          await recording.add(event);
          yield event;
        }
      };
      for await (const raw of reader.read({ ...file, modifiedMs: contentMs }, metadata, told)) {
        yield* takeAside();
        const id = idPath === undefined ? raw.id : renameId(raw.id, file.path, idPath);
        const { origin, sizeBytes } = raw;
        const event = { document: prepareDocument({ ...raw, id }, settings), origin, sizeBytes };
        await recording.add(event);
        yield event;
      }
      yield* takeAside();
      if (!hasFailed && sha256 !== '' && (await isAsFound(file))) await recording.commit();
    } finally {
      await recording.close();
    }
  }

  for (const file of files) {
    const metadata = await reader.metadataFor(file, events);
    if (metadata !== null) {
      for await (const event of readFile(file, metadata)) {
        if ('warning' in event) events.warn(event.warning);
        else if ('skipped' in event) events.skip(event.skipped);
        else if (ids.isNew(event.document.id, event.origin, file)) {
          events.prepared(event.document, event.sizeBytes);
          yield event.document;
        }
      }
    }
    events.finish(file);
  }
}

interface DocumentOrigin {
  readonly origin: string;
  readonly location: string;
}

function createIdCheck(events: Pick<ReadEvents, 'fail'>) {
  const firstById = new Map<string, DocumentOrigin>();
  return {
    /** False, with a complaint, for an id that was asked about before. */
    isNew(id: string, origin: string, { location }: FoundFile): boolean {
      const first = firstById.get(id);
      if (first) events.fail({ subject: origin, message: describeDuplicate(id, { origin, location }, first) });
      else firstById.set(id, { origin, location });
      return first === undefined;
    },
  };
}

function describeDuplicate(id: string, second: DocumentOrigin, first: DocumentOrigin): string {
  // Files of one name in two folders that were named apart can only be told by their whole paths.
  const nameOf = (one: DocumentOrigin) => (first.origin === second.origin ? one.location : one.origin);
  return (
    `${nameOf(second)} has the id ${JSON.stringify(id)}, which ${nameOf(first)} has too; it was left out. ` +
    'Ids must be unique: change one of them, or index the folder that holds both files.'
  );
}
