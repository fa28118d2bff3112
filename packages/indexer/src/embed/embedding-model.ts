/** An embedding model at work: it counts tokens at once, and embeds passages in batches, here or in other threads. */
import { type Embedder, type ModelIdentity, type QuantizedEmbedding, quantizeVector } from '@loci/engine';

/** A passage to embed. */
export interface EmbeddingTask {
  /** The texts of its sentences, in order. */
  readonly segments: readonly string[];
  /** What is read before it; '' for nothing. */
  readonly context: string;
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
  return {
    identity: embedder.model,
    concurrency: 1,
    countTokens: (text) => embedder.countTokens(text),
    embedQuery: (text) => embedder.embedQuery(text),
    embedBatch: (tasks) => embedTasks(embedder, tasks),
    close: () => embedder.close(),
  };
}

export async function embedTasks(embedder: Embedder, tasks: readonly EmbeddingTask[]): Promise<QuantizedEmbedding[]> {
  const embeddings: QuantizedEmbedding[] = [];
  for (const { segments, context } of tasks) {
    const embedding = await embedder.embedPassage(segments, context);
    embeddings.push({ passage: quantizeVector(embedding.passage), segments: embedding.segments.map(quantizeVector) });
  }
  return embeddings;
}
