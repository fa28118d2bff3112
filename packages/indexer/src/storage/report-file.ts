/** The report of the run that made an index, kept in its directory. */
import { readFile } from 'node:fs/promises';
import type { IndexReport } from '../index-report.js';
import { replaceFile } from './publish-generation.js';
import { toWriteError } from './write-error.js';

/** Null where there is none, or none that can be understood. */
export async function readReport(path: string): Promise<IndexReport | null> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Partial<IndexReport> | null;
    const lists = [value?.failed, value?.withoutDocument];
    const isWhole = typeof value?.finishedAt === 'string' && value.counts !== undefined && lists.every(Array.isArray);
    return isWhole ? (value as IndexReport) : null;
  } catch {
    return null;
  }
}

/** Throws `LociError` `write-failed`. */
export async function writeReport(path: string, report: IndexReport): Promise<void> {
  try {
    await replaceFile(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw toWriteError(error, path);
  }
}
