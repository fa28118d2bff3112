/** What may still be unpacked from one file of the folder: every archive within it takes of the same. */
import { limitError } from '../read-limits.js';

export interface UnpackBudget {
  /** Throws `LociError` `unreadable` where more is unpacked than may be. */
  take(sizeBytes: number): void;
  /** True once it has thrown: then nothing more of the file is read. */
  readonly isSpent: () => boolean;
}

/** `subject` is the path of the file that was found in the folder. */
export function createUnpackBudget(subject: string, maxBytes: number): UnpackBudget {
  let left = maxBytes;
  return {
    take(sizeBytes) {
      left -= sizeBytes;
      if (left < 0) throw limitError('maxUnpackedBytes', subject, `${subject} unpacks to more than ${maxBytes} bytes`);
    },
    isSpent: () => left < 0,
  };
}
