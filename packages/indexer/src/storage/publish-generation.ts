/** Makes a written generation the live one, in one atomic step, and clears away what is no longer needed. */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LociError, type Manifest, serializeManifest } from '@loci/engine';
import { GENERATIONS_FOLDER, indexLayout, LOCK_FILE, TEMPORARY_PREFIX } from './layout.js';
import { isGenerationIntact, readManifest } from './open-index-directory.js';
import { guardWriting, toWriteError } from './write-error.js';

/**
 * One of these is in every directory that a run has begun to write; of a lock perhaps only the candidate. The manifest
 * tells nothing that they do not, and many a web site has a file of its name.
 */
const INDEX_ENTRY = new RegExp(`^(?:${GENERATIONS_FOLDER}|${LOCK_FILE}(?:\\..+)?)$`);

/**
 * Moves the files in `written` to their place and then replaces the manifest. A reader that opens the index finds the
 * old generation or the new one; whenever this is cut off, one of them is whole. Throws `LociError` `write-failed`.
 */
export async function publishGeneration(directory: string, written: string, manifest: Manifest): Promise<void> {
  const layout = indexLayout(directory);
  try {
    const place = join(layout.generations, manifest.generation);
    await syncFolder(written);
    // The same files may be in place: live under another manifest, or from a run that was cut off here.
    if (!(await isGenerationIntact(directory, manifest))) {
      await rm(place, { recursive: true, force: true });
      await rename(written, place);
      await syncFolder(layout.generations);
    }
    await replaceFile(layout.manifest, serializeManifest(manifest));
    await syncFolder(directory);
  } catch (error) {
    throw toWriteError(error, directory);
  }
  await removeOtherGenerations(directory, manifest.generation);
}

/** Replaces a file by one of new content, or leaves it as it is; never anything between. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryOf(path);
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

function temporaryOf(path: string): string {
  return `${path}.tmp`;
}

/** A new folder for the files of a generation while it is written. */
export async function createTemporaryFolder(directory: string): Promise<string> {
  const path = join(indexLayout(directory).generations, `${TEMPORARY_PREFIX}${process.pid}`);
  try {
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw toWriteError(error, path);
  }
  return path;
}

/**
 * Removes every generation but `live`. Readers hold their files open and do not notice; where the system refuses to
 * remove open files, the next run does it.
 */
async function removeOtherGenerations(directory: string, live: string): Promise<void> {
  await removeGenerations(directory, (name) => name !== live);
}

/**
 * Removes what runs that were cut off left behind: unfinished files and folders always, whole generations only where a readable
 * manifest says that another one is live. Throws `LociError` `write-failed`.
 */
export async function removeLeftovers(directory: string): Promise<void> {
  const live = await readManifest(directory).then(
    (manifest) => manifest.generation,
    () => null,
  );
  await removeGenerations(directory, (name) => (live === null ? name.startsWith(TEMPORARY_PREFIX) : name !== live));
  const { manifest, report, inputs, embeddings } = indexLayout(directory);
  for (const path of [manifest, report, inputs, embeddings].map(temporaryOf)) {
    await guardWriting(path, () => rm(path, { force: true }));
  }
}

async function removeGenerations(directory: string, isUnneeded: (name: string) => boolean): Promise<void> {
  const { generations } = indexLayout(directory);
  const names = await readdir(generations).catch(() => []);
  for (const name of names.filter(isUnneeded)) {
    await rm(join(generations, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/**
 * Throws `LociError` `bad-request` where the directory holds something other than an index: then it is most likely not
 * the one that was meant.
 */
export async function checkOutputDirectory(directory: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw toWriteError(error, directory);
  }
  if (names.length === 0 || names.some((name) => INDEX_ENTRY.test(name))) return;
  throw new LociError(
    'bad-request',
    `${directory} holds files that are not an index, for example ${names[0]}. Name a new or an empty folder.`,
    { subject: directory },
  );
}

/** Makes names in a folder durable. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
