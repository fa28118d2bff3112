/** Fetched content as a file that readers read. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FoundFile } from '../readers/find-files.js';
import type { WebRecord } from './web-store.js';

/** Its location is its URL, and it counts as named: whoever names a page wants it read. */
export interface WebFile extends FoundFile {
  readonly url: string;
  /** Of the content. */
  readonly sha256: string;
}

/** `bodyPath`: where the content lies until a later run prunes the store. */
export function createWebFile(
  record: WebRecord & { readonly sha256: string },
  bodyPath: string,
  name: Pick<WebFile, 'path' | 'extension'>,
): WebFile {
  return {
    ...name,
    location: record.url,
    url: record.url,
    named: true,
    folder: null,
    sha256: record.sha256,
    sizeBytes: record.sizeBytes,
    // Not what the host says of it: a host may change a page and not its time, and this changes with the content.
    modifiedMs: record.fetchedMs,
    bytes: () => readFile(bodyPath),
    stream: () => createReadStream(bodyPath),
  };
}
