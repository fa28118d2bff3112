/** An embedding model with one copy in each of several threads. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { loadEmbedder, ModelSource } from '@loci/embedder';
import { createInProcessModel, type EmbeddingModel } from './embedding-model.js';
import type { EmbedMessage } from './worker-messages.js';

export interface WorkerModelOptions {
  /** Threads to embed with, 1 or more; by default one for each core. With 1 the calling thread does it all. */
  readonly workers?: number;
  /** The program of a thread, which exports `embedBatch`. By default the one beside this module. */
  readonly workerPath?: string;
  /** Loads the model in the calling thread. By default transformers.js does. */
  readonly load?: typeof loadEmbedder;
}

/** Two models of one thread each embed more than one model of two threads. Throws `LociError` `model-unavailable`. */
export async function openWorkerModel(source: ModelSource, options: WorkerModelOptions = {}): Promise<EmbeddingModel> {
  const { workers = availableParallelism() } = options;
  // Loaded here: a run that finds nothing changed does without the model's runtime.
  const load = options.load ?? (await import('@loci/embedder')).loadEmbedder;
  // It counts tokens for the splitter; where there is one worker it is that, too.
  const local = createInProcessModel(await load(source, { threads: 1, purpose: 'index' }));
  if (workers <= 1) return local;
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: options.workerPath ?? fileURLToPath(new URL('./worker.js', import.meta.url)),
    name: 'embedBatch',
    minThreads: workers,
    maxThreads: workers,
    isolateWorkers: false,
  });
  return {
    identity: local.identity,
    concurrency: workers,
    countTokens: (text) => local.countTokens(text),
    embedQuery: (text) => local.embedQuery(text),
    embedBatch: (tasks) => pool.run({ source, tasks } satisfies EmbedMessage),
    async close() {
      await pool.destroy();
      await local.close();
    },
  };
}
