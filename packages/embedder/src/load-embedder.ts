/** Loads a model and shows that it works: from there on it is an `Embedder` like any other. */
import type { Embedder } from '@loci/engine';
import { createEmbedder } from './create-embedder.js';
import { type FindOptions, locateModel } from './locate-model.js';
import type { ModelDirectory } from './model-directory.js';
import type { ModelSource } from './model-source.js';
import { runSelfTest } from './self-test.js';
import { openTokenModel } from './token-model.js';

export interface LoadOptions extends FindOptions {
  /**
   * Threads of the model's session, 1 or more. Default 1: two workers of one thread each embed 1.6 times as much as
   * one session of two threads.
   */
  readonly threads?: number;
}

/**
 * @throws LociError `model-unavailable` where the model cannot be found or loaded, is another than `fingerprint` says,
 *   or fails its self-test
 */
export async function loadEmbedder(source: ModelSource, options: LoadOptions = {}): Promise<Embedder> {
  const { threads = 1 } = options;
  const { local, directory } = await locateModel(source, options);
  const tokens = await openTokenModel(directory, { threads });
  try {
    const { dimensions } = await tokens.read([...tokens.prefix, ...tokens.tokenize('a'), ...tokens.suffix]);
    const { fingerprint, maxTokens, pooling } = directory;
    const embedder = createEmbedder(tokens, { name: local.name, fingerprint, dimensions, maxTokens }, pooling);
    await runSelfTest(embedder, local.selfTest);
    return embedder;
  } catch (error) {
    await tokens.close();
    throw error;
  }
}

/**
 * The files of a model, without loading it: for who takes them elsewhere.
 *
 * @throws LociError `model-unavailable` as `loadEmbedder` does
 */
export async function findModel(source: ModelSource, options: FindOptions = {}): Promise<ModelDirectory> {
  return (await locateModel(source, options)).directory;
}
