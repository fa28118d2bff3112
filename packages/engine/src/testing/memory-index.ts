/** Builds an index in memory, and opens it. */
import { guessLanguage } from '../analysis/index.js';
import type { SourceDocument } from '../document.js';
import type { Embedder } from '../embedder.js';
import { createIndexWriter } from '../format/index-writer.js';
import type { Manifest } from '../format/manifest.js';
import { type OpenIndex, openIndex } from '../format/open-index.js';
import { FOREIGN_QUERIES } from '../ranking/foreign-queries.js';
import { createEmbeddingQuantizer, type QuantizedEmbedding } from '../semantic/quantize-embedding.js';
import { createMemoryStorage, type MemoryStorage } from './memory-storage.js';

export interface MemoryIndexOptions {
  readonly embedder: Embedder;
  /** Whether the index learns how near a stranger comes; without, any passage is near enough. Default false. */
  readonly calibrate?: boolean;
  readonly storage?: MemoryStorage;
}

export async function buildMemoryIndex(
  documents: Iterable<SourceDocument>,
  { embedder, calibrate = false, storage = createMemoryStorage() }: MemoryIndexOptions,
): Promise<{ readonly manifest: Manifest; readonly storage: MemoryStorage }> {
  const foreignQueries = calibrate ? await Promise.all(FOREIGN_QUERIES.map(embedder.embedQuery)) : [];
  const writer = await createIndexWriter(storage.sink, { model: embedder.model, foreignQueries });
  const quantize = createEmbeddingQuantizer();
  for (const document of documents) {
    const embeddings: QuantizedEmbedding[] = [];
    const language = document.language ?? guessLanguage(document.text);
    for (const { sentences, heading } of document.passages) {
      const texts = sentences.map(({ start, end }) => document.text.slice(start, end));
      embeddings.push(quantize(await embedder.embedPassage(texts, heading ?? ''), language));
    }
    await writer.add(document, embeddings);
  }
  return { manifest: await writer.finish(), storage };
}

/** As `buildMemoryIndex`, and opens it. */
export async function openMemoryIndex(
  documents: Iterable<SourceDocument>,
  options: MemoryIndexOptions,
): Promise<OpenIndex> {
  const { manifest, storage } = await buildMemoryIndex(documents, options);
  return openIndex(manifest, storage.reader);
}
