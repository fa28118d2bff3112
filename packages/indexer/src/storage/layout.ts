/** Where the parts of an index lie in its directory. */
import { join } from 'node:path';

export const LOCK_FILE = 'lock.json';
export const GENERATIONS_FOLDER = 'generations';
/** Begins the names of folders and files that are not finished. */
export const TEMPORARY_PREFIX = '.tmp-';

export interface IndexLayout {
  readonly manifest: string;
  readonly generations: string;
  readonly lock: string;
  readonly embeddings: string;
  readonly inputs: string;
  readonly documents: string;
  readonly report: string;
  /** What was fetched from the web. */
  readonly web: string;
}

export function indexLayout(directory: string): IndexLayout {
  return {
    manifest: join(directory, 'manifest.json'),
    generations: join(directory, GENERATIONS_FOLDER),
    lock: join(directory, LOCK_FILE),
    embeddings: join(directory, 'cache', 'embeddings.bin'),
    inputs: join(directory, 'cache', 'inputs.json'),
    documents: join(directory, 'cache', 'documents'),
    report: join(directory, 'report.json'),
    web: join(directory, 'cache', 'web'),
  };
}
