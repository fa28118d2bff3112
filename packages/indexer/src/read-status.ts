/** Tells what an index holds, what came of the last run and whether one is going on. */
import { LociError, type Manifest } from '@loci/engine';
import type { IndexReport } from './index-report.js';
import { type LockHolder, readLockHolder } from './storage/index-lock.js';
import { indexLayout } from './storage/layout.js';
import { readManifest } from './storage/open-index-directory.js';
import { readReport } from './storage/report-file.js';

export interface IndexStatus {
  /** Of the live generation; null while the first run goes on. */
  readonly manifest: Manifest | null;
  /** Of the run that made it; null where it is not known. */
  readonly report: IndexReport | null;
  /** The process that is writing the index; null where none is. */
  readonly writer: LockHolder | null;
}

/**
 * Reads no file of the index but its manifest, so that it answers at once and tells nothing of damage.
 * Throws `LociError` `not-found` where there is no index and none is being made, `index-version`, `index-damaged`.
 */
export async function readIndexStatus(directory: string): Promise<IndexStatus> {
  const layout = indexLayout(directory);
  const writer = await readLockHolder(layout.lock);
  const manifest = await readManifest(directory).catch((error: unknown) => {
    if (writer !== null && error instanceof LociError && error.code === 'not-found') return null;
    throw error;
  });
  const report = await readReport(layout.report);
  return { manifest, writer, report: report?.generation === manifest?.generation ? report : null };
}
