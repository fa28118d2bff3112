/** Keeps the documents of files between runs, so that a file that has not changed is neither read nor split again. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceDocument } from '@loci/engine';
import type { Complaint } from './readers/reader.js';
import { guardWriting } from './storage/write-error.js';

/** Changes with the layout of the files and with what is in them. */
const LAYOUT = '2';
const DIGEST_BYTES = 32;
const LENGTH_BYTES = 4;
const CHUNK_BYTES = 1 << 18;

/** What came of a file, in order. */
export type FileEvent =
  | { readonly document: SourceDocument; readonly origin: string; readonly sizeBytes: number }
  | { readonly warning: Complaint }
  | { readonly skipped: string }
  | { readonly withoutDocument: Complaint };

export interface DocumentCache {
  /** What was recorded under the key; null where there is nothing, or nothing intact. */
  replay(key: string): Promise<AsyncIterable<FileEvent> | null>;
  record(key: string): FileRecording;
  /** To be called when a run is complete: drops what it did not use. */
  prune(): Promise<void>;
}

export interface FileRecording {
  add(event: FileEvent): Promise<void>;
  /** Without it nothing is kept. */
  commit(): Promise<void>;
  /** To be called at the end in any case. */
  close(): Promise<void>;
}

/** `parts` are all that the events of a file depend on; keys are equal only where all parts are. */
export function documentKey(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, ...parts]))
    .digest('hex');
}

/**
 * Below `folder` there is one file for each key: for each event its length (u32, little-endian) and its JSON, then a
 * length of 0 and the SHA-256 of all before it. Throws `LociError` `write-failed`.
 */
export function openDocumentCache(folder: string): DocumentCache {
  const used = new Set<string>();
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key);

  return {
    async replay(key) {
      const path = pathOf(key);
      if (!(await isIntact(path))) return null;
      used.add(key);
      return readEvents(path);
    },

    record(key) {
      used.add(key);
      return createRecording(pathOf(key));
    },

    async prune() {
      for (const prefix of await readdir(folder).catch(() => [])) {
        const names = await readdir(join(folder, prefix)).catch(() => []);
        for (const name of names.filter((one) => !used.has(one))) {
          const path = join(folder, prefix, name);
          await guardWriting(path, () => rm(path, { force: true }));
        }
      }
    },
  };
}

function createRecording(path: string): FileRecording {
  const temporary = `${path}.tmp`;
  const hash = createHash('sha256');
  let handle: FileHandle | null = null;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;

  const guard = (action: () => Promise<void>): Promise<void> => guardWriting(path, action);
  async function flush(): Promise<void> {
    if (handle === null) await mkdir(join(path, '..'), { recursive: true });
    handle ??= await open(temporary, 'w');
    await handle.writeFile(Buffer.concat(waiting));
    waiting = [];
    waitingBytes = 0;
  }
  async function append(bytes: Uint8Array): Promise<void> {
    hash.update(bytes);
    waiting.push(bytes);
    waitingBytes += bytes.length;
    if (waitingBytes >= CHUNK_BYTES) await flush();
  }

  return {
    add: (event) =>
      guard(async () => {
        const json = Buffer.from(JSON.stringify(event));
        const length = Buffer.alloc(LENGTH_BYTES);
        length.writeUInt32LE(json.length);
        await append(length);
        await append(json);
      }),
    commit: () =>
      guard(async () => {
        await append(Buffer.alloc(LENGTH_BYTES));
        waiting.push(hash.digest());
        await flush();
        await handle?.close();
        handle = null;
        await rename(temporary, path);
      }),
    close: () =>
      guard(async () => {
        if (handle === null) return;
        await handle.close();
        await rm(temporary, { force: true });
      }),
  };
}

/** Not synced when they were written, such files may have lost their end or any part when the machine went off. */
async function isIntact(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return false;
  try {
    const contentBytes = (await handle.stat()).size - DIGEST_BYTES;
    if (contentBytes < LENGTH_BYTES) return false;
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, contentBytes));
    for (let at = 0; at < contentBytes; ) {
      const { bytesRead } = await handle.read(chunk, 0, Math.min(chunk.length, contentBytes - at), at);
      if (bytesRead === 0) return false;
      hash.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
    const digest = Buffer.alloc(DIGEST_BYTES);
    await handle.read(digest, 0, DIGEST_BYTES, contentBytes);
    return digest.equals(hash.digest());
  } finally {
    await handle.close();
  }
}

async function* readEvents(path: string): AsyncGenerator<FileEvent> {
  const handle = await open(path, 'r');
  try {
    const length = Buffer.alloc(LENGTH_BYTES);
    for (;;) {
      await handle.read(length);
      const sizeBytes = length.readUInt32LE();
      if (sizeBytes === 0) return;
      const json = Buffer.allocUnsafe(sizeBytes);
      await handle.read(json);
      yield JSON.parse(json.toString('utf8')) as FileEvent;
    }
  } finally {
    await handle.close();
  }
}
