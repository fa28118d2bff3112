/** The storage of an index in memory. */

import { LociError } from '../errors.js';
import { concatenate } from '../format/concatenate.js';
import { hashText } from '../format/hash.js';
import type { FileDigest, IndexReader, IndexSink } from '../storage.js';

export interface MemoryStorage {
  /** By name; what is put in, changed or taken out here is what the reader reads. */
  readonly files: Map<string, Uint8Array>;
  readonly sink: IndexSink;
  /** Does not verify checksums: so that tests can show what an altered file does behind them. */
  readonly reader: IndexReader;
}

/** `digestOf` by default only looks like SHA-256, which the engine's platform-free code cannot make. */
export function createMemoryStorage(digestOf: (bytes: Uint8Array) => string = pretendedDigest): MemoryStorage {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    sink: {
      async create(name) {
        const chunks: Uint8Array[] = [];
        return {
          async append(bytes) {
            chunks.push(bytes.slice());
          },
          async close(): Promise<FileDigest> {
            const bytes = concatenate(chunks);
            files.set(name, bytes);
            return { sizeBytes: bytes.length, sha256: digestOf(bytes) };
          },
        };
      },
    },
    reader: {
      async read(name, start = 0, end) {
        const bytes = files.get(name);
        const until = end ?? bytes?.length ?? 0;
        if (bytes === undefined || until > bytes.length) {
          const reason = bytes === undefined ? 'is missing' : `ends at ${bytes.length}, before ${until}`;
          throw new LociError('index-damaged', `The index file ${name} ${reason}. Build the index again.`, {
            subject: name,
          });
        }
        return bytes.subarray(start, until);
      },
      close: async () => undefined,
    },
  };
}

function pretendedDigest(bytes: Uint8Array): string {
  const seed = bytes.reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 7);
  return Array.from({ length: 8 }, (_, i) => hashText(`${seed}/${i}`).toString(16).padStart(8, '0')).join('');
}
