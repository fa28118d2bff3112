/** From the files that were found to the documents that are indexed, in order; no id comes twice. */
import type { SourceDocument } from '@loci/engine';
import { type PrepareOptions, prepareDocument } from './prepare-document.js';
import type { FoundFile } from './readers/find-files.js';
import { createDocumentReader, type ReadEvents, type ReadSettings } from './readers/read-documents.js';

export interface PrepareEvents extends ReadEvents {
  /** A document is ready; `sizeBytes` is what it takes up of its file. */
  readonly prepared: (document: SourceDocument, sizeBytes: number) => void;
  /** A file is done with. */
  readonly finish: (file: FoundFile) => void;
}

/** A document with an id that came before is reported and left out. */
export async function* prepareFiles(
  files: readonly FoundFile[],
  settings: ReadSettings & PrepareOptions,
  events: PrepareEvents,
): AsyncGenerator<SourceDocument> {
  const reader = createDocumentReader(settings);
  const ids = createIdCheck(events);
  for (const file of files) {
    const metadata = await reader.metadataFor(file, events);
    if (metadata !== null) {
      for await (const raw of reader.read(file, metadata, events)) {
        if (!ids.isNew(raw.id, raw.origin, file)) continue;
        const document = prepareDocument(raw, settings);
        events.prepared(document, raw.sizeBytes);
        yield document;
      }
    }
    events.finish(file);
  }
}

interface DocumentOrigin {
  readonly origin: string;
  readonly file: FoundFile;
}

function createIdCheck(events: Pick<ReadEvents, 'fail'>) {
  const firstById = new Map<string, DocumentOrigin>();
  return {
    /** False, with a complaint, for an id that was asked about before. */
    isNew(id: string, origin: string, file: FoundFile): boolean {
      const first = firstById.get(id);
      if (first) events.fail({ subject: origin, message: describeDuplicate(id, { origin, file }, first) });
      else firstById.set(id, { origin, file });
      return first === undefined;
    },
  };
}

function describeDuplicate(id: string, second: DocumentOrigin, first: DocumentOrigin): string {
  // Files of one name in two folders that were named apart can only be told by their whole paths.
  const nameOf = (one: DocumentOrigin) => (first.origin === second.origin ? one.file.location : one.origin);
  return (
    `${nameOf(second)} has the id ${JSON.stringify(id)}, which ${nameOf(first)} has too; it was left out. ` +
    'Ids must be unique: change one of them, or index the folder that holds both files.'
  );
}
