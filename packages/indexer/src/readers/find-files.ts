/** Finds the files to index under the given paths, in an order that does not depend on the file system. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { LociError } from '@loci/engine';
import type { InputFile } from './reader.js';

/** Folders that hold no documents of the user's. */
const SKIPPED_FOLDERS = new Set(['node_modules']);

export interface FoundFile extends InputFile {
  readonly absolutePath: string;
  /** True where the user named the file itself, false where it lies in a folder that was named. */
  readonly named: boolean;
  readonly directory: string;
}

/**
 * All files under `paths`, folders gone through depth first in order of name (UTF-16). Left out: names that begin with
 * a dot, `node_modules`, what lies in `exclude` (absolute), and a folder that a symbolic link leads to for a second time.
 * Throws `LociError` `not-found` where a path does not exist and `bad-request` where none is given.
 */
export async function findFiles(paths: readonly string[], exclude: readonly string[] = []): Promise<FoundFile[]> {
  if (paths.length === 0) throw new LociError('bad-request', 'No path was given. Name a file or folder to index.');
  const excluded = new Set(exclude.map((path) => resolve(path)));
  const found: FoundFile[] = [];
  for (const path of paths) {
    const absolutePath = resolve(path);
    const info = await statOrNull(absolutePath);
    if (!info) {
      throw new LociError(
        'not-found',
        `There is no file or folder ${path}. Check the path, and the folder you are in.`,
        {
          subject: path,
        },
      );
    }
    if (info.isDirectory()) await walk(absolutePath, '', new Set(), excluded, found);
    else found.push(describeFile(absolutePath, basename(absolutePath), info, true));
  }
  // A path that is given twice, or within another one, is meant once.
  const seen = new Set<string>();
  return found.filter(({ absolutePath }) => !seen.has(absolutePath) && seen.add(absolutePath));
}

async function walk(
  directory: string,
  prefix: string,
  visited: Set<string>,
  excluded: ReadonlySet<string>,
  found: FoundFile[],
): Promise<void> {
  const real = await realpath(directory);
  if (visited.has(real) || excluded.has(directory) || excluded.has(real)) return;
  visited.add(real);
  const names = (await readdir(directory)).sort(byCodeUnit);
  for (const name of names) {
    if (name.startsWith('.') || SKIPPED_FOLDERS.has(name)) continue;
    const absolutePath = join(directory, name);
    // A link whose target is gone, or a file deleted meanwhile, is no document.
    const info = await statOrNull(absolutePath);
    if (info?.isDirectory()) await walk(absolutePath, `${prefix}${name}/`, visited, excluded, found);
    else if (info?.isFile()) found.push(describeFile(absolutePath, prefix + name, info, false));
  }
}

type FileInfo = NonNullable<Awaited<ReturnType<typeof statOrNull>>>;

function describeFile(absolutePath: string, path: string, info: FileInfo, named: boolean): FoundFile {
  return {
    absolutePath,
    path,
    directory: dirname(absolutePath),
    extension: extname(path).toLowerCase(),
    sizeBytes: info.size,
    modifiedMs: info.mtimeMs,
    url: null,
    bytes: () => readFile(absolutePath),
    stream: () => createReadStream(absolutePath),
    named,
  };
}

async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return null;
    throw error;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
