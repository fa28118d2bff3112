/** The program of an embedding thread: one model, one thread, one batch at a time. */
import { loadEmbedder } from '@loci/embedder';
import { createEmbeddingQuantizer, type Embedder, type QuantizedEmbedding } from '@loci/engine';
import { embedTasks } from './embedding-model.js';
import type { EmbedMessage } from './worker-messages.js';

let loading: Promise<Embedder> | null = null;
const quantize = createEmbeddingQuantizer();

export async function embedBatch({ source, tasks }: EmbedMessage): Promise<QuantizedEmbedding[]> {
  const embedder = loading ?? loadEmbedder(source, { threads: 1, purpose: 'index' });
  loading = embedder;
  return embedTasks(await embedder, quantize, tasks);
}
