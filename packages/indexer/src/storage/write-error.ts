/** Turns failures of the file system to write into errors that say what to do. */
import { LociError } from '@loci/engine';
import { systemReason } from './system-reason.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and run again',
  EDQUOT: 'the disk quota is used up. Free some space and run again',
  EFBIG: 'the file would be larger than the system allows',
  EACCES: 'permission is denied. Choose another folder, or change its permissions',
  EPERM: 'permission is denied. Choose another folder, or change its permissions',
  EROFS: 'the file system is read-only. Choose another folder',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a part of the path is a file, not a folder. Choose another folder',
  EEXIST: 'a file of that name is in the way',
};

/** Runs what writes or removes; throws as `toWriteError` tells. */
export async function guardWriting<Result>(path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw toWriteError(error, path);
  }
}

/** A `LociError` `write-failed` for a failure of the file system; anything else as it is. */
export function toWriteError(error: unknown, path: string): unknown {
  const reason = systemReason(error, REASONS);
  if (reason === null) return error;
  return new LociError('write-failed', `${path} cannot be written: ${reason}. An index that is there stays whole.`, {
    subject: path,
    cause: error,
  });
}
