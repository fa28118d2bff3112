/** Exports an index in memory: parts that are not compressed, under names that count up. */
import type { SourceDocument } from '../document.js';
import type { Embedder } from '../embedder.js';
import { packParts } from '../parts/pack-parts.js';
import { EXPORT_VERSION, type PartsManifest } from '../parts/parts-manifest.js';
import { planParts } from '../parts/plan-parts.js';
import type { FileDigest } from '../storage.js';
import { buildMemoryIndex } from './memory-index.js';
import type { MemoryStorage } from './memory-storage.js';

export interface MemoryExport {
  readonly manifest: PartsManifest;
  /** The index that was exported. */
  readonly storage: MemoryStorage;
  /** The parts by name. */
  readonly stored: ReadonlyMap<string, Uint8Array>;
  /** The names of the parts that were fetched so far. */
  readonly fetched: readonly string[];
  readonly fetchPart: (part: FileDigest) => Promise<Uint8Array>;
}

/** `model` is what the export says of its model; default none. */
export async function exportInMemory(
  documents: Iterable<SourceDocument>,
  { embedder, model = null }: { readonly embedder: Embedder; readonly model?: PartsManifest['model'] },
): Promise<MemoryExport> {
  const { manifest: index, storage } = await buildMemoryIndex(documents, { embedder });
  const stored = new Map<string, Uint8Array>();
  const packed = await packParts(await planParts(index, storage.reader), storage.reader, {
    compress: async (bytes) => bytes,
    digest: async () => stored.size.toString(16).padStart(64, '0'),
    store: async ({ sha256 }, bytes) => void stored.set(sha256, bytes),
  });
  const fetched: string[] = [];
  return {
    manifest: {
      format: 'loci-export',
      formatVersion: EXPORT_VERSION,
      generation: index.generation,
      release: '0.0.0',
      index,
      model,
      ...packed,
    },
    storage,
    stored,
    fetched,
    async fetchPart({ sha256 }) {
      fetched.push(sha256);
      const part = stored.get(sha256);
      if (!part) throw new Error(`No part is called ${sha256}.`);
      return part;
    },
  };
}
