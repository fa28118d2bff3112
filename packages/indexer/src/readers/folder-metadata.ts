/** What folders tell of the files in them: `sources.json`, read once a folder. */
import { describeFailure } from './describe-failure.js';
import type { Folder, FoundFile } from './find-files.js';
import { type Complaint, NO_METADATA, type RawMetadata } from './reader.js';
import { readSourcesFile, SOURCES_FILE } from './sources-file.js';

type Sources = ReadonlyMap<string, RawMetadata> | null;

export interface FolderEvents {
  readonly fail: (complaint: Complaint) => void;
  readonly warn: (complaint: Complaint) => void;
}

export interface FolderMetadata {
  /**
   * What the folder tells of the file. Null for `sources.json`, and for the README of a folder that has one but does not
   * list it: they hold no document. A folder's faults go to the events of whoever asks first.
   */
  metadataFor(file: FoundFile, events: FolderEvents): Promise<RawMetadata | null>;
}

export function createFolderMetadata(): FolderMetadata {
  const byFolder = new WeakMap<Folder, Promise<Sources>>();

  function sourcesFor(folder: Folder, subject: string, events: FolderEvents): Promise<Sources> {
    const known = byFolder.get(folder);
    if (known) return known;
    const sources = readSourcesFile(folder, subject, events.warn).catch((error: unknown) => {
      events.fail({ subject, message: describeFailure(error, subject) });
      return null;
    });
    byFolder.set(folder, sources);
    return sources;
  }

  return {
    async metadataFor(file, events) {
      const name = file.path.split('/').at(-1) ?? file.path;
      const subject = file.path.slice(0, -name.length) + SOURCES_FILE;
      const sources = file.folder === null ? null : await sourcesFor(file.folder, subject, events);
      return isAboutFolder(file, name, sources) ? null : (sources?.get(name) ?? NO_METADATA);
    },
  };
}

function isAboutFolder(file: FoundFile, name: string, sources: Sources): boolean {
  if (file.named) return false;
  return name === SOURCES_FILE || (sources !== null && !sources.has(name) && /^readme(?:\.\w+)?$/i.test(name));
}
