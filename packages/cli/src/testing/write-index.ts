/** Writes an index directory as the indexer does, in a moment and without a model. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Embedder, serializeManifest } from '@loci/engine';
import {
  buildMemoryIndex,
  createHashEmbedder,
  createMemoryStorage,
  makeDocument,
  type SketchedDocument,
} from '@loci/engine/testing';

/** In a folder named for its generation, below `parent`. `files` are those of the generation, by name. */
export async function writeIndex(
  parent: string,
  documents: readonly SketchedDocument[],
  embedder: Embedder = createHashEmbedder(),
): Promise<{ readonly directory: string; readonly files: ReadonlyMap<string, Uint8Array> }> {
  const storage = createMemoryStorage((bytes) => createHash('sha256').update(bytes).digest('hex'));
  const { manifest } = await buildMemoryIndex(documents.map(makeDocument), { embedder, storage });
  const directory = join(parent, manifest.generation);
  const generation = join(directory, 'generations', manifest.generation);
  await mkdir(generation, { recursive: true });
  for (const [name, bytes] of storage.files) await writeFile(join(generation, name), bytes);
  await writeFile(join(directory, 'manifest.json'), serializeManifest(manifest));
  return { directory, files: storage.files };
}
