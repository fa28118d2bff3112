/** Opens an index directory for reading, after checking that all its files are as they were written. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileDigest, type IndexReader, LociError, type Manifest, parseManifest } from '@loci/engine';
import { indexLayout } from './layout.js';
import { toReadError } from './read-error.js';

const HASH_CHUNK_BYTES = 1 << 20;
/** A new generation may go live while the files of the old one are being opened; so often in a row it cannot. */
const MAX_ATTEMPTS = 5;

export interface OpenDirectory {
  readonly manifest: Manifest;
  /**
   * Reads byte ranges. All files are open from the start and stay so until `close`, so that a generation can be read on
   * when a newer one has replaced it and its files were removed.
   */
  readonly reader: IndexReader;
}

/**
 * Throws `LociError`: `not-found` where there is no index, `index-version` for one of another format version,
 * `index-damaged` naming the file that is missing, truncated or altered, `unreadable` where the system refuses one.
 */
export async function openIndexDirectory(directory: string): Promise<OpenDirectory> {
  for (let attempt = 1; ; attempt++) {
    const manifest = await readManifest(directory);
    try {
      return { manifest, reader: await openGeneration(directory, manifest) };
    } catch (error) {
      const current = attempt < MAX_ATTEMPTS ? await readManifest(directory) : manifest;
      if (current.generation === manifest.generation) throw error;
    }
  }
}

/** The manifest of the live generation. Throws as `openIndexDirectory` does. */
export async function readManifest(directory: string): Promise<Manifest> {
  const path = indexLayout(directory).manifest;
  let json: string;
  try {
    json = await readFile(path, 'utf8');
  } catch (cause) {
    if (!['ENOENT', 'ENOTDIR'].includes(String((cause as NodeJS.ErrnoException).code))) throw toReadError(cause, path);
    const exists = await stat(directory).then(
      () => true,
      () => false,
    );
    throw new LociError(
      'not-found',
      exists
        ? `${directory} is not an index: it has no manifest.json. Make one with "loci index <path> --out ${directory}".`
        : `There is no index ${directory}. Make one with "loci index <path> --out ${directory}".`,
      { subject: directory, cause },
    );
  }
  return parseManifest(json);
}

/** Whether the files that a manifest names are in place and as they were written. */
export async function isGenerationIntact(directory: string, manifest: Manifest): Promise<boolean> {
  try {
    await (await openGeneration(directory, manifest)).close();
    return true;
  } catch (error) {
    if (error instanceof LociError) return false;
    throw error;
  }
}

async function openGeneration(directory: string, manifest: Manifest): Promise<IndexReader> {
  const folder = join(indexLayout(directory).generations, manifest.generation);
  const handles = new Map<string, FileHandle>();
  const close = async (): Promise<void> => {
    await Promise.all([...handles.values()].map((handle) => handle.close()));
    handles.clear();
  };
  const checks = await Promise.allSettled(
    Object.entries(manifest.files).map(async ([name, digest]) => {
      const handle = await openFile(join(folder, name), name);
      handles.set(name, handle);
      await verify(handle, name, digest);
    }),
  );
  const failure = checks.find((check) => check.status === 'rejected');
  if (failure) {
    await close();
    throw failure.reason;
  }
  return {
    async read(name, start = 0, end = manifest.files[name]?.sizeBytes ?? 0) {
      const handle = handles.get(name);
      if (!handle) throw damagedError(name, 'is not in its manifest');
      const bytes = new Uint8Array(end - start);
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0) throw damagedError(name, `ends before byte ${end}`);
        filled += bytesRead;
      }
      return bytes;
    },
    close,
  };
}

async function openFile(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw damagedError(name, 'is missing', cause);
    throw toReadError(cause, path);
  }
}

async function verify(handle: FileHandle, name: string, expected: FileDigest): Promise<void> {
  const { size } = await handle.stat();
  if (size !== expected.sizeBytes) throw damagedError(name, `has ${size} bytes instead of ${expected.sizeBytes}`);
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(Math.min(HASH_CHUNK_BYTES, Math.max(1, size)));
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) throw damagedError(name, `ends at byte ${at}`);
    hash.update(chunk.subarray(0, bytesRead));
    at += bytesRead;
  }
  if (hash.digest('hex') !== expected.sha256) throw damagedError(name, 'does not match its checksum');
}

function damagedError(name: string, reason: string, cause?: unknown): LociError {
  return new LociError(
    'index-damaged',
    `The index is damaged: its file ${name} ${reason}. Build the index again with "loci index".`,
    { subject: name, cause },
  );
}
