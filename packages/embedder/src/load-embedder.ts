/** Loads a model and shows that it works: from there on it is an `Embedder` like any other. */
import { type Embedder, LociError } from '@loci/engine';
import { createEmbedder } from './create-embedder.js';
import { readModelDirectory } from './model-directory.js';
import type { DirectoryModelSource, ModelSource } from './model-source.js';
import { runSelfTest } from './self-test.js';
import { openTokenModel } from './token-model.js';

export interface LoadOptions {
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
export async function loadEmbedder(source: ModelSource, { threads = 1 }: LoadOptions = {}): Promise<Embedder> {
  if (source.kind === 'hub') throw new LociError('model-unavailable', 'Models of the hub come next.');
  const directory = await readModelDirectory(source.directory);
  checkFingerprint(source, directory.fingerprint);
  const tokens = await openTokenModel(directory, { threads });
  try {
    const { dimensions } = await tokens.read([...tokens.prefix, ...tokens.tokenize('a'), ...tokens.suffix]);
    const { fingerprint, maxTokens, pooling } = directory;
    const embedder = createEmbedder(tokens, { name: source.name, fingerprint, dimensions, maxTokens }, pooling);
    await runSelfTest(embedder, source.selfTest);
    return embedder;
  } catch (error) {
    await tokens.close();
    throw error;
  }
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
