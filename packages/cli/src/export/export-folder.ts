/** The folder that an export is written to: what may be in it, and how one generation takes the place of another. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { LociError } from '@loci/engine';

/** Names that an export has at its top, the manifest last. One that was cut off has some of them. */
const ENTRIES: ReadonlySet<string> = new Set([
  'parts',
  'chunks',
  'loci.js',
  'loci.js.LEGAL.txt',
  'loci-worker.js',
  'loci-worker.js.LEGAL.txt',
  'index.html',
  'page.css',
  'README.txt',
  'loci-export.json',
]);

/**
 * Throws `LociError` `bad-request` where the folder holds anything that no export has: then it is most likely not the
 * one that was meant.
 */
export async function checkExportFolder(folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw toWriteError(error, folder);
  }
  const foreign = names.find((name) => !ENTRIES.has(name) && !name.endsWith('.tmp'));
  const isExport = names.length === 0 || names.includes('loci-export.json') || names.includes('parts');
  if (isExport && foreign === undefined) return;
  throw new LociError(
    'bad-request',
    `${folder} holds files that are not an export, for example ${foreign ?? names[0]}. Name a new or an empty folder.`,
    { subject: folder },
  );
}

export interface ExportFolder {
  /** Writes a file at a path with `/`, whole or not at all; leaves one alone that is the same already. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes what was not written since the folder was opened. */
  removeOthers(): Promise<void>;
  readonly sizeBytes: number;
  readonly fileCount: number;
}

/** Throws `LociError` `write-failed` from each method where the disk refuses. */
export function openExportFolder(folder: string): ExportFolder {
  const written = new Map<string, number>();
  return {
    async write(path, bytes) {
      const target = join(folder, ...path.split('/'));
      try {
        if (!(await isSame(target, bytes))) await writeWhole(target, bytes);
      } catch (error) {
        throw toWriteError(error, target);
      }
      written.set(path, bytes.length);
    },
    async removeOthers() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const name = relative(folder, path).split(sep).join('/');
        // What a server holds open and cannot be removed now is removed by the next export.
        if (!written.has(name)) await rm(path, { force: true }).catch(() => undefined);
      }
    },
    get sizeBytes() {
      return [...written.values()].reduce((sum, size) => sum + size, 0);
    },
    get fileCount() {
      return written.size;
    },
  };
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const present = await readFile(path).catch(() => null);
  return present?.equals(bytes) ?? false;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

function toWriteError(error: unknown, path: string): unknown {
  if (error instanceof LociError || !(error instanceof Error) || !('code' in error)) return error;
  return new LociError(
    'write-failed',
    `${path} cannot be written: ${error.message}. What the folder held before goes on working.`,
    { subject: path, cause: error },
  );
}
