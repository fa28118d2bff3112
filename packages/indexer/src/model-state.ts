/** Tells whether a model is still the one that an index was made with, without loading it. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from '@loci/embedder';

/** Equal as long as source and files are: by name, size and time of every file in the model's directory. */
export async function describeModel(source: ModelSource): Promise<string> {
  if (source.kind !== 'directory') return JSON.stringify(source);
  const names = await readdir(source.directory, { recursive: true }).catch(() => []);
  const files = await Promise.all(
    names.sort().map(async (name) => {
      const info = await stat(join(source.directory, name)).catch(() => null);
      return info?.isFile() ? [name, info.size, info.mtimeMs] : [name];
    }),
  );
  return JSON.stringify([source, files]);
}
