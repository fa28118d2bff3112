/** The files of the page, read from one directory and from nowhere else. */
import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LociError } from '@loci/engine';
import type { Assets } from '@loci/server';

/** No `..`, no hidden file, no empty part, no separator or drive of any system: nothing outside can be named. */
const SAFE_PART = /^[A-Za-z0-9_@-][A-Za-z0-9_@.-]*$/;
const NOT_A_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

/** Files are read as they are asked for, so that a rebuilt page shows at once. Throws `not-found` without an `index.html`. */
export async function createDirectoryAssets(directory: string): Promise<Assets> {
  const root = await realpath(directory).catch(refuse(directory));
  await realpath(join(root, 'index.html')).catch(refuse(directory));
  return {
    async read(name) {
      const parts = name.split('/');
      if (!parts.every((part) => SAFE_PART.test(part))) return null;
      try {
        const path = await realpath(join(root, ...parts));
        // A symbolic link may lead outside.
        return path.startsWith(root + sep) ? new Uint8Array(await readFile(path)) : null;
      } catch (error) {
        if (error instanceof Error && 'code' in error && NOT_A_FILE.has(String(error.code))) return null;
        throw error;
      }
    },
  };
}

function refuse(directory: string): (cause: unknown) => never {
  return (cause) => {
    const message = `${directory} holds no index.html; build the page with "npm run build", or give its directory with --ui`;
    throw new LociError('not-found', message, { subject: directory, cause });
  };
}
