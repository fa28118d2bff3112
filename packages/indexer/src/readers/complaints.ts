/** Bounds what is said of a file of many records that cannot be read. */
import { LociError } from '@loci/engine';
import type { ReadContext } from './reader.js';

/** More of them say nothing new: the file is of another kind, or needs a field map. */
const MAX_TOLD = 20;

export interface Complaints {
  /** Tells of a record that is left out. Throws again what is no `LociError`. */
  tell(subject: string, error: unknown): void;
  /** Says how many more there were. */
  end(): void;
}

export function createComplaints(path: string, { fail }: Pick<ReadContext, 'fail'>): Complaints {
  let count = 0;
  return {
    tell(subject, error) {
      if (!(error instanceof LociError)) throw error;
      count += 1;
      if (count <= MAX_TOLD) fail({ subject, message: error.message });
    },
    end() {
      if (count <= MAX_TOLD) return;
      fail({ subject: path, message: `${path} has ${count - MAX_TOLD} more that were left out.` });
    },
  };
}
