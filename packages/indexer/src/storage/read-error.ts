/** Turns failures of the file system to read an index into errors that say what to do. */
import { LociError } from '@loci/engine';
import { systemReason } from './system-reason.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied. Change its permissions, or run as the user who made the index',
  EPERM: 'permission is denied. Change its permissions, or run as the user who made the index',
  EISDIR: 'it is a folder. Build the index again with "loci index"',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
};

/** A `LociError` `unreadable` for a failure of the file system; anything else as it is. */
export function toReadError(error: unknown, path: string): unknown {
  const reason = systemReason(error, REASONS);
  if (reason === null) return error;
  return new LociError('unreadable', `${path} cannot be read: ${reason}.`, { subject: path, cause: error });
}
