/** Finds the files to index under the given paths, in an order that does not depend on the file system. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { LociError } from '@loci/engine';
import picomatch from 'picomatch';
import { systemReason } from '../storage/system-reason.js';
import { createIgnoreRules, IGNORE_FILE, type IgnoreRules } from './ignore-rules.js';
import type { Complaint, InputFile } from './reader.js';

/** Folders that hold no documents of the user's. */
const SKIPPED_FOLDERS = new Set(['node_modules']);
/** In every folder that `loci export` wrote, which often lies in the site that was indexed. */
const EXPORT_MANIFEST = 'loci-export.json';

/** A folder, as far as the files beside another one are asked for. */
export interface Folder {
  /** True below a folder that Git keeps: times of files there are those of the checkout and tell nothing of the content. */
  readonly isCheckout: boolean;
  /** The content of a file in it; null where there is none of that name. */
  read(name: string): Promise<Uint8Array | null>;
}

export interface FoundFile extends InputFile {
  /** Where it is: its absolute path, or its URL. No two files of a run have the same. */
  readonly location: string;
  /** True where the user named the file itself, false where it lies in a folder that was named or matched a pattern. */
  readonly named: boolean;
  /** Where it lies, one object for all files there; null where nothing beside it is looked for. */
  readonly folder: Folder | null;
}

export interface FindOptions {
  /** Paths that are never gone into: the index itself. */
  readonly passOver?: readonly string[];
  /** Patterns in the syntax of .gitignore of what is left out, relative to each folder that is indexed. Default none. */
  readonly exclude?: readonly string[];
  /** Takes note of a folder that cannot be read and is passed over; by default that is an error. */
  readonly fail?: (complaint: Complaint) => void;
}

/**
 * All files under `paths`, each a file, a folder or a pattern such as `notes/*.md`; a path that exists is taken as it
 * stands, whatever signs are in it. Folders are gone through depth first in order of name (UTF-16). Left out: names that
 * begin with a dot, `node_modules`, exports of an index, what `exclude` and the `.lociignore` of a folder name, and a
 * folder that a symbolic link leads to for a second time. What a pattern matches has its path from the folder before the first sign of the
 * pattern, as if that folder had been indexed; a folder that it matches is taken whole. A file that was named itself is
 * never left out.
 *
 * Throws `LociError` `not-found` where a path does not exist or nothing matches a pattern, `unreadable` where the system
 * refuses one, and `bad-request` where none is given.
 */
export async function findFiles(paths: readonly string[], options: FindOptions = {}): Promise<FoundFile[]> {
  if (paths.length === 0) throw new LociError('bad-request', 'No path was given. Name a file or folder to index.');
  const walker = createWalker(options);
  // A path that is given twice, or within another one, is meant once.
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    for (const file of await findAt(path, walker)) {
      if (!found.has(file.location)) found.set(file.location, file);
    }
  }
  return [...found.values()];
}

async function findAt(path: string, walker: Walker): Promise<FoundFile[]> {
  const absolutePath = resolve(path);
  try {
    const info = await statOrNull(absolutePath);
    if (info?.isDirectory()) return await walker.walk(absolutePath);
    return info ? [await walker.describeNamed(absolutePath, info)] : await matchFiles(path, walker);
  } catch (cause) {
    const reason = systemReason(cause, REASONS);
    if (reason === null) throw cause;
    throw new LociError('unreadable', `${path} cannot be read: ${reason}.`, { subject: path, cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied. Change its permissions, or run as a user who may read it',
  EPERM: 'permission is denied. Change its permissions, or run as a user who may read it',
};

async function matchFiles(path: string, walker: Walker): Promise<FoundFile[]> {
  const { base, glob, isGlob } = picomatch.scan(sep === '/' ? path : path.replaceAll(sep, '/'));
  if (!isGlob) {
    const advice = /^[a-z][a-z\d+.-]*:\/\//i.test(path)
      ? 'Of addresses, Loci reads those of http and https.'
      : 'Check the path, and the folder you are in.';
    throw new LociError('not-found', `There is no file or folder ${path}. ${advice}`, { subject: path });
  }
  const directory = resolve(base);
  const exists = (await statOrNull(directory))?.isDirectory() ?? false;
  const found = exists ? await walker.walk(directory, picomatch(glob)) : [];
  if (found.length > 0) return found;
  throw new LociError('not-found', `No file matches ${path}. Check the pattern, and the folder you are in.`, {
    subject: path,
  });
}

type Walker = ReturnType<typeof createWalker>;

interface Place {
  readonly directory: string;
  /** From the folder where the walk began, with `/` at its end; '' there. */
  readonly prefix: string;
  readonly rules: IgnoreRules;
  /** Null where everything is taken. */
  readonly isMatch: ((path: string) => boolean) | null;
}

function createWalker({ passOver = [], exclude = [], fail }: FindOptions) {
  const avoided = new Set(passOver.map((path) => resolve(path)));
  const folders = new Map<string, Folder>();

  async function folderAt(directory: string): Promise<Folder> {
    const known = folders.get(directory);
    if (known) return known;
    const parent = dirname(directory);
    const isKept = (await statOrNull(join(directory, '.git'))) !== null;
    const isCheckout = isKept || (parent !== directory && (await folderAt(parent)).isCheckout);
    const folder = createFolder(directory, isCheckout);
    folders.set(directory, folder);
    return folder;
  }

  async function visit(place: Place, visited: Set<string>, found: FoundFile[]): Promise<void> {
    const { directory, prefix, isMatch } = place;
    const real = await realpath(directory);
    if (visited.has(real) || avoided.has(directory) || avoided.has(real)) return;
    visited.add(real);
    const names = (await readdir(directory)).sort(byCodeUnit);
    if (names.includes(EXPORT_MANIFEST)) return;
    const patterns = names.includes(IGNORE_FILE) ? await readFile(join(directory, IGNORE_FILE), 'utf8') : null;
    const rules = patterns === null ? place.rules : place.rules.within(prefix, patterns);
    const folder = await folderAt(directory);
    for (const name of names) {
      if (name.startsWith('.') || SKIPPED_FOLDERS.has(name)) continue;
      const absolutePath = join(directory, name);
      const path = prefix + name;
      // A link whose target is gone, or a file deleted meanwhile, is no document.
      const info = await statOrNull(absolutePath);
      const isTaken = isMatch === null || isMatch(path);
      if (info?.isDirectory()) {
        if (rules.leavesOut(`${path}/`)) continue;
        const inner = { directory: absolutePath, prefix: `${path}/`, rules, isMatch: isTaken ? null : isMatch };
        await visit(inner, visited, found).catch((error: unknown) => complain(error, path));
      } else if (info?.isFile() && isTaken && !rules.leavesOut(path)) {
        found.push(describeFile(absolutePath, path, info, false, folder));
      }
    }
  }

  function complain(error: unknown, path: string): void {
    const reason = systemReason(error, REASONS);
    if (!fail || reason === null) throw error;
    fail({ subject: path, message: `The folder ${path} cannot be read: ${reason}.` });
  }

  return {
    async walk(directory: string, isMatch: Place['isMatch'] = null): Promise<FoundFile[]> {
      const found: FoundFile[] = [];
      await visit({ directory, prefix: '', rules: createIgnoreRules(exclude), isMatch }, new Set(), found);
      return found;
    },
    describeNamed: async (path: string, info: FileInfo) =>
      describeFile(path, basename(path), info, true, await folderAt(dirname(path))),
  };
}

type FileInfo = NonNullable<Awaited<ReturnType<typeof statOrNull>>>;

function describeFile(location: string, path: string, info: FileInfo, named: boolean, folder: Folder): FoundFile {
  return {
    location,
    path,
    folder,
    extension: extname(path).toLowerCase(),
    sizeBytes: info.size,
    modifiedMs: info.mtimeMs,
    url: null,
    bytes: () => readFile(location),
    stream: () => createReadStream(location),
    named,
  };
}

function createFolder(directory: string, isCheckout: boolean): Folder {
  return {
    isCheckout,
    async read(name) {
      try {
        return await readFile(join(directory, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
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
