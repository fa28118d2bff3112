/** Reads files that are named on the command line, and tells why one cannot be read or written. */
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { LociError } from '@loci/engine';

const NOT_READ: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist; check the path',
  ENOTDIR: 'does not exist; check the path',
  EISDIR: 'is a folder; a file was expected',
  EACCES: 'may not be read by this user; check its permissions',
};

const NOT_WRITTEN: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; make the folder, or choose another',
  ENOTDIR: 'a part of the path is a file, not a folder; choose another path',
  EISDIR: 'it is a folder; name a file',
  EACCES: 'this user may not write there; choose another path',
};

/** Throws `LociError` `not-found` or `unreadable`. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const code = codeOf(cause);
    const reason = NOT_READ[code] ?? `cannot be read: ${messageOf(cause)}`;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    throw new LociError(missing ? 'not-found' : 'unreadable', `${file} ${reason}`, { subject: file, cause });
  }
}

/** Opens a file for writing, empty. Throws `LociError` `write-failed`. */
export async function createFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w');
  } catch (cause) {
    const reason = NOT_WRITTEN[codeOf(cause)] ?? messageOf(cause);
    throw new LociError('write-failed', `${file} cannot be written: ${reason}`, { subject: file, cause });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
