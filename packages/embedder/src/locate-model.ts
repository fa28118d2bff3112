/** Finds the files of a model on this machine, and brings them here where a name of the hub was given. */
import { LociError } from '@loci/engine';
import { fetchHubModel, type HubOptions } from './hub-model.js';
import { type ModelDirectory, readModelDirectory, withExactGraph } from './model-directory.js';
import type { DirectoryModelSource, HubModelSource, ModelSource } from './model-source.js';

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

export interface LocatedModel {
  readonly local: DirectoryModelSource;
  readonly directory: ModelDirectory;
}

/**
 * @throws LociError `model-unavailable` where the model cannot be found or is another than `fingerprint` says
 */
export async function locateModel(source: ModelSource, options: FindOptions): Promise<LocatedModel> {
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
