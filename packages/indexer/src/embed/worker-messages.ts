/** What the main thread and the embedding threads say to each other. */
import type { ModelSource } from '@loci/embedder';
import type { EmbeddingTask } from './embedding-model.js';

/** A batch of passages to embed with a model, which the thread loads at the first batch and keeps. */
export interface EmbedMessage {
  readonly source: ModelSource;
  readonly tasks: readonly EmbeddingTask[];
}
