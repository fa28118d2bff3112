/** Loads a model and shows that it works: from there on it is an `Embedder` like any other. */
import { type Embedder, LociError } from '@loci/engine';
import { createEmbedder } from './create-embedder.js';
import { fetchHubModel, type HubOptions } from './hub-model.js';
import { type ModelDirectory, readModelDirectory, withExactGraph } from './model-directory.js';
import type { DirectoryModelSource, HubModelSource, ModelSource } from './model-source.js';
import { runSelfTest } from './self-test.js';
import { openTokenModel } from './token-model.js';

/**
 * - `search`: queries and pasted texts, which must get the same vectors in Node and in browsers, by the exact graph of a
 *   model that has one
 * - `index`: passages, by the graph that is fastest
 */
export type Purpose = 'search' | 'index';

export interface FindOptions extends HubOptions {
  /** Default `search`. Makes no difference to a model of one graph, nor to what `Embedder.model` says. */
  readonly purpose?: Purpose;
}

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
  const { local, directory } = await locate(source, options);
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
  return (await locate(source, options)).directory;
}

async function locate(source: ModelSource, options: FindOptions) {
  const { purpose = 'search' } = options;
  const local = source.kind === 'directory' ? source : await downloaded(source, options);
  const directory = await readModelDirectory(local.directory);
  checkFingerprint(local, directory.fingerprint);
  if (purpose === 'index' || local.exact === undefined) return { local, directory };
  return { local, directory: await withExactGraph(directory, local.exact) };
}

async function downloaded({ id }: HubModelSource, options: HubOptions): Promise<DirectoryModelSource> {
  return { kind: 'directory', name: id, directory: await fetchHubModel(id, options) };
}

function checkFingerprint({ name, directory, fingerprint }: DirectoryModelSource, found: string): void {
  if (fingerprint === undefined || fingerprint === found) return;
  throw new LociError(
    'model-unavailable',
    `The model ${name} in ${directory} has the fingerprint ${found} where ${fingerprint} was expected: ` +
      'its files are damaged or of another release. Delete the folder and build again (npm run build).',
    { subject: name },
  );
}
