/** An embedding model at work: it counts tokens at once, and embeds passages in batches, here or in other threads. */
import {
  createEmbeddingQuantizer,
  type Embedder,
  type EmbeddingQuantizer,
  type ModelIdentity,
  type QuantizedEmbedding,
} from '@loci/engine';

/** A passage to embed. */
export interface EmbeddingTask {
  /** The texts of its sentences, in order. */
  readonly segments: readonly string[];
  /** What is read before it; '' for nothing. */
  readonly context: string;
  /** Of its document, BCP 47; null where it is not known. */
  readonly language: string | null;
}

export interface EmbeddingModel {
  readonly identity: ModelIdentity;
  /** How many batches are worked on at the same time, 1 or more. */
  readonly concurrency: number;
  /** Tokens of a text, without special ones. */
  countTokens(text: string): number;
  /** The vector of a query, [dimensions], unit length. */
  embedQuery(text: string): Promise<Float32Array>;
  /** One embedding for each task, in order. */
  embedBatch(tasks: readonly EmbeddingTask[]): Promise<QuantizedEmbedding[]>;
  close(): Promise<void>;
}

/** Embeds in the calling thread. */
export function createInProcessModel(embedder: Embedder): EmbeddingModel {
  const quantize = createEmbeddingQuantizer();
  return {
    identity: embedder.model,
    concurrency: 1,
    countTokens: (text) => embedder.countTokens(text),
    embedQuery: (text) => embedder.embedQuery(text),
    embedBatch: (tasks) => embedTasks(embedder, quantize, tasks),
    close: () => embedder.close(),
  };
}

export async function embedTasks(
  embedder: Embedder,
  quantize: EmbeddingQuantizer,
  tasks: readonly EmbeddingTask[],
): Promise<QuantizedEmbedding[]> {
  const embeddings: QuantizedEmbedding[] = [];
  for (const { segments, context, language } of tasks) {
    embeddings.push(quantize(await embedder.embedPassage(segments, context), language));
  }
  return embeddings;
}
