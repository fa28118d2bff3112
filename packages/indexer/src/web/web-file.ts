/** Fetched content as a file that readers read. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { InputFile } from '../readers/reader.js';
import type { WebRecord } from './web-store.js';

export interface WebFile extends InputFile {
  readonly url: string;
  /** Where its content lies until the store is pruned by a later run. */
  readonly absolutePath: string;
  readonly sha256: string;
}

export function createWebFile(
  record: WebRecord & { readonly sha256: string },
  file: Pick<WebFile, 'path' | 'extension' | 'absolutePath'>,
): WebFile {
  const modified = Date.parse(record.lastModified ?? '');
  return {
    ...file,
    url: record.url,
    sha256: record.sha256,
    sizeBytes: record.sizeBytes,
    modifiedMs: Number.isNaN(modified) ? record.fetchedMs : modified,
    bytes: () => readFile(file.absolutePath),
    stream: () => createReadStream(file.absolutePath),
  };
}
