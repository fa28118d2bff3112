/** Keeps embeddings between runs in one append-only file, so that a run embeds only what is new. */
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { QuantizedEmbedding } from '@loci/engine';
import { toWriteError } from '../storage/write-error.js';
import {
  decodeHeader,
  decodeRecord,
  type EmbeddingKey,
  encodeRecord,
  isIntact,
  RECORD_HEADER_BYTES,
} from './embedding-record.js';

/** Changes with the layout of the file; a file that begins otherwise is begun anew. */
const MAGIC = Buffer.from('loci-embeddings-2\n');
const SCAN_CHUNK_BYTES = 1 << 22;
/** A record longer than this is damaged: it would hold a passage of ten thousand sentences. */
const MAX_RECORD_BYTES = 1 << 26;
/** Share of the file that may be of no use any more before it is written anew. */
const MAX_DEAD_SHARE = 0.5;

export interface EmbeddingCache {
  /** Null where it is not in the cache, or damaged there. */
  get(key: EmbeddingKey): Promise<QuantizedEmbedding | null>;
  /** Appends embeddings; what was appended survives the end of the process. */
  put(entries: readonly (readonly [EmbeddingKey, QuantizedEmbedding])[]): Promise<void>;
  /** To be called when a run is complete: drops what it did not use, if that is more than half of the file. */
  prune(): Promise<void>;
  close(): Promise<void>;
}

interface Slot {
  readonly offset: number;
  readonly sizeBytes: number;
}

/** Opens the cache or begins one. A torn end, as a crash may leave it, is cut off. Throws `LociError` `write-failed`. */
export async function openEmbeddingCache(path: string): Promise<EmbeddingCache> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // 'a+' would write at the end whatever the position asked for; a torn end has to be overwritten.
    const handle = await open(path, 'r+').catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return await open(path, 'w+');
    });
    return await createCache(path, handle);
  } catch (error) {
    throw toWriteError(error, path);
  }
}

async function createCache(path: string, opened: FileHandle): Promise<EmbeddingCache> {
  let handle = opened;
  const slots = new Map<EmbeddingKey, Slot>();
  const used = new Set<EmbeddingKey>();
  let end = await scan(handle, slots);
  await handle.truncate(end);
  let writing: Promise<void> = Promise.resolve();

  async function read({ offset, sizeBytes }: Slot): Promise<Uint8Array> {
    const record = Buffer.allocUnsafe(sizeBytes);
    const { bytesRead } = await handle.read(record, 0, sizeBytes, offset);
    return record.subarray(0, bytesRead);
  }

  async function append(entries: readonly (readonly [EmbeddingKey, QuantizedEmbedding])[]): Promise<void> {
    const records = entries.map(([key, embedding]) => encodeRecord(key, embedding));
    const bytes = Buffer.concat(records);
    await handle.write(bytes, 0, bytes.length, end);
    for (const [index, [key]] of entries.entries()) {
      const sizeBytes = (records[index] as Uint8Array).length;
      slots.set(key, { offset: end, sizeBytes });
      used.add(key);
      end += sizeBytes;
    }
  }

  return {
    async get(key) {
      const slot = slots.get(key);
      const embedding = slot ? decodeRecord(await read(slot)) : null;
      if (embedding) used.add(key);
      return embedding;
    },

    put(entries) {
      // One after the other: each begins where the last ended.
      writing = writing
        .then(() => append(entries))
        .catch((error: unknown) => {
          throw toWriteError(error, path);
        });
      return writing;
    },

    async prune() {
      await writing;
      const live = [...slots].filter(([key]) => used.has(key)).sort(([, a], [, b]) => a.offset - b.offset);
      const liveBytes = live.reduce((sum, [, slot]) => sum + slot.sizeBytes, MAGIC.length);
      if (end - liveBytes <= MAX_DEAD_SHARE * end) return;
      const temporary = `${path}.tmp`;
      try {
        const target = await open(temporary, 'w+');
        await target.write(MAGIC, 0, MAGIC.length, 0);
        let at = MAGIC.length;
        slots.clear();
        for (const [key, slot] of live) {
          const record = await read(slot);
          await target.write(record, 0, record.length, at);
          slots.set(key, { offset: at, sizeBytes: slot.sizeBytes });
          at += slot.sizeBytes;
        }
        await target.sync();
        await handle.close();
        handle = target;
        end = at;
        await rename(temporary, path);
      } catch (error) {
        throw toWriteError(error, path);
      }
    },

    async close() {
      await writing.catch(() => undefined);
      await handle.close();
    },
  };
}

/** Finds the intact records; answers where the last one ends. A file of another layout counts as empty. */
async function scan(handle: FileHandle, slots: Map<EmbeddingKey, Slot>): Promise<number> {
  const magic = Buffer.alloc(MAGIC.length);
  await handle.read(magic, 0, magic.length, 0);
  if (!magic.equals(MAGIC)) {
    await handle.truncate(0);
    await handle.write(MAGIC, 0, MAGIC.length, 0);
    return MAGIC.length;
  }
  let end = MAGIC.length;
  let buffered = Buffer.alloc(0);
  for (;;) {
    const header = decodeHeader(buffered);
    if (header && header.sizeBytes > MAX_RECORD_BYTES) return end;
    const wanted = header?.sizeBytes ?? RECORD_HEADER_BYTES;
    if (buffered.length < wanted) {
      const chunk = Buffer.allocUnsafe(Math.max(SCAN_CHUNK_BYTES, wanted));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, end + buffered.length);
      if (bytesRead === 0) return end;
      buffered = Buffer.concat([buffered, chunk.subarray(0, bytesRead)]);
      continue;
    }
    if (!header || !isIntact(buffered.subarray(0, header.sizeBytes))) return end;
    slots.set(header.key, { offset: end, sizeBytes: header.sizeBytes });
    end += header.sizeBytes;
    buffered = buffered.subarray(header.sizeBytes);
  }
}
