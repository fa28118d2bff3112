/** Reads, splits and embeds all documents and writes them as a new generation. */
import type { IndexSink, Manifest, QuantizedEmbedding, SourceDocument } from '@loci/engine';
import { embedDocuments } from './embed/embed-documents.js';
import type { EmbeddingCache } from './embed/embedding-cache.js';
import type { EmbeddingModel } from './embed/embedding-model.js';
import { type PrepareSettings, prepareFiles } from './prepare-files.js';
import type { FoundFile } from './readers/find-files.js';
import type { RunTally } from './run-tally.js';

/** The engine's index writer, as far as it is used here. */
export interface DocumentWriter {
  add(document: SourceDocument, embeddings: readonly QuantizedEmbedding[]): Promise<void>;
  finish(): Promise<Manifest>;
}

export type CreateWriter = (sink: IndexSink, model: EmbeddingModel) => Promise<DocumentWriter>;

export interface BuildOptions {
  readonly files: readonly FoundFile[];
  readonly reading: Omit<PrepareSettings, 'model' | 'countTokens'>;
  readonly model: EmbeddingModel;
  readonly cache: EmbeddingCache;
  readonly sink: IndexSink;
  readonly createWriter: CreateWriter;
  readonly tally: RunTally;
  /** True to end with an error where anything could not be read. */
  readonly strict: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Throws `LociError` `not-found` where the files hold no document, and `unreadable` where none of them can be read. */
export async function buildGeneration(options: BuildOptions): Promise<Manifest> {
  const { model, cache, sink, createWriter, tally } = options;
  const writer = await createWriter(sink, model);
  for await (const { document, embeddings } of embedDocuments(prepareAll(options), model, cache, tally)) {
    await writer.add(document, embeddings);
  }
  tally.refuse(options);
  tally.tell('writing');
  return await writer.finish();
}

async function* prepareAll(options: BuildOptions): AsyncGenerator<SourceDocument> {
  const { files, reading, model, tally, signal } = options;
  const countTokens = (text: string) => model.countTokens(text);
  for await (const document of prepareFiles(files, { ...reading, model: model.identity, countTokens }, tally)) {
    signal?.throwIfAborted();
    yield document;
  }
  tally.allRead();
}
