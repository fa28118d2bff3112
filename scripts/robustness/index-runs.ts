/** Index runs with a fast embedder, and what is looked at after one that was cut off. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createSearcher, type IndexReader, type LociError, type Manifest, openIndex } from '@loci/engine';
import { createHashEmbedder, createMemoryStorage } from '@loci/engine/testing';
import { type IndexReport, openIndexDirectory, readManifest } from '@loci/indexer';
import { createCalibratedWriter, createInProcessModel, indexPathsWith } from '@loci/indexer/testing';

export const DIMENSIONS = 16;
export const PAGE_BYTES = 4096;
const QUERIES = ['the harbour and the ships', '"the mill near" fish', 'who pays for bread'];
/** Tells when it was written, and how much of it came from a cache: it differs from run to run. */
const REPORT = 'report.json';
/** Keeps embeddings in the order in which they came, and those of runs that were cut off. */
const EMBEDDINGS = join('cache', 'embeddings.bin');

export async function runIndex(sources: string, out: string, force = false): Promise<IndexReport> {
  return await indexPathsWith(
    {
      openModel: async () => createInProcessModel(createHashEmbedder(DIMENSIONS)),
      createWriter: createCalibratedWriter,
    },
    { paths: [sources], out, force, model: { kind: 'hub', id: 'hash' } },
  );
}

export interface Answers {
  readonly generation: string;
  /** As JSON, without what differs from one time to another. */
  readonly answers: string;
}

/** The answers of an index; null where there is none. Throws `LociError` where one cannot be used. */
export async function askIndex(directory: string): Promise<Answers | null> {
  const opened = await openIndexDirectory(directory).catch((error: LociError) => {
    if (error.code === 'not-found') return null;
    throw error;
  });
  if (opened === null) return null;
  try {
    return await ask(opened.manifest, opened.reader);
  } finally {
    await opened.reader.close();
  }
}

/** As `askIndex`, with files of the live generation that are read without a look at their checksums. */
export async function askUnchecked(directory: string): Promise<Answers> {
  const manifest = await readManifest(directory);
  const { files, reader } = createMemoryStorage();
  const folder = join(directory, 'generations', manifest.generation);
  for (const name of Object.keys(manifest.files)) files.set(name, new Uint8Array(await readFile(join(folder, name))));
  return await ask(manifest, reader);
}

async function ask(manifest: Manifest, reader: IndexReader): Promise<Answers> {
  const searcher = createSearcher(await openIndex(manifest, reader), createHashEmbedder(DIMENSIONS));
  const answers: unknown[] = [searcher.stats(), await searcher.documents(0, 3)];
  for (const query of QUERIES) {
    answers.push(await searcher.search({ query, explain: true, includeWeaker: true }));
  }
  answers.push(await searcher.search({ query: 'the tow', typing: true, group: 'source' }));
  answers.push(await searcher.suggest('har', 5));
  return {
    generation: manifest.generation,
    answers: JSON.stringify(answers, (key, value: unknown) => (key === 'tookMs' ? 0 : value)),
  };
}

/** The files of an index directory by path, as SHA-256; of those that differ from run to run only that they are there. */
export async function listDirectory(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path);
    // An empty folder that a run left behind is a leftover, too.
    if (entry.isDirectory()) files.set(name, 'folder');
    else if (name === REPORT || name === EMBEDDINGS) files.set(name, 'present');
    else
      files.set(
        name,
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      );
  }
  return files;
}

/** What the files of a folder take up, each rounded up to whole pages as file systems do. */
export async function sizeOf(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.map(async (entry) => (entry.isFile() ? (await stat(join(entry.parentPath, entry.name))).size : 0)),
  );
  return sizes.reduce((sum, sizeBytes) => sum + Math.ceil(sizeBytes / PAGE_BYTES) * PAGE_BYTES, 0);
}

/** What one directory has otherwise than another; empty where they are the same. */
export function compareListings(actual: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): string[] {
  const missing = [...expected.keys()].filter((name) => !actual.has(name)).map((name) => `${name} is missing`);
  const different = [...actual].flatMap(([name, digest]) => {
    if (!expected.has(name)) return [`${name} is left over`];
    return expected.get(name) === digest ? [] : [`${name} differs`];
  });
  return [...missing, ...different];
}
