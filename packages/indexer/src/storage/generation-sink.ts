/** Writes the files of a new generation into a folder, each with its checksum. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexSink } from '@loci/engine';
import { guardWriting } from './write-error.js';

/** Small pieces are gathered to this size, so that a vector or a text is not a system call each. */
const BUFFER_BYTES = 1 << 18;

export interface GenerationSink extends IndexSink {
  /** Closes files that were not closed because the run came to nothing. */
  abandon(): Promise<void>;
}

/** `directory` is made; files are on the disk, not only in its cache, when they are closed. Throws `LociError` `write-failed`. */
export async function createGenerationSink(directory: string): Promise<GenerationSink> {
  await guardWriting(directory, () => mkdir(directory, { recursive: true }));
  const openHandles = new Set<FileHandle>();
  return {
    async abandon() {
      for (const handle of openHandles) await handle.close();
      openHandles.clear();
    },

    async create(name) {
      const path = join(directory, name);
      const handle = await guardWriting(path, () => open(path, 'wx'));
      openHandles.add(handle);
      const hash = createHash('sha256');
      let waiting: Uint8Array[] = [];
      let waitingBytes = 0;
      let sizeBytes = 0;

      async function flush(): Promise<void> {
        const bytes = Buffer.concat(waiting);
        waiting = [];
        waitingBytes = 0;
        hash.update(bytes);
        await guardWriting(path, () => handle.writeFile(bytes));
        sizeBytes += bytes.length;
      }

      return {
        async append(bytes) {
          // A copy: the caller may use its array again.
          waiting.push(bytes.slice());
          waitingBytes += bytes.length;
          if (waitingBytes >= BUFFER_BYTES) await flush();
        },
        async close() {
          await flush();
          await guardWriting(path, () => handle.sync());
          openHandles.delete(handle);
          await handle.close();
          return { sizeBytes, sha256: hash.digest('hex') };
        },
      };
    },
  };
}
