/** Finds files that were renamed or moved, so that their documents and passages keep their ids. */
import type { ContentHashes } from './content-hashes.js';
import type { FileState } from './input-state.js';
import type { FoundFile } from './readers/find-files.js';

/**
 * By path the former path that the documents of a file are called after. A file is taken for a renamed one where a file
 * of the same bytes was indexed last time and is gone now; it keeps its former path from then on, also when its content
 * changes.
 *
 * Ids do not follow where a file is renamed and changed between two runs, where another file has come to be under the
 * former path (then that one has it), and where the index directory was deleted meanwhile. Of several equal files that
 * are gone, the first goes with the first that is new.
 */
export async function findRenamed(
  files: readonly FoundFile[],
  before: readonly FileState[],
  hashes: ContentHashes,
): Promise<ReadonlyMap<string, string>> {
  const present = new Set(files.map(({ path }) => path));
  const known = new Map(before.map((state) => [state.path, state]));
  const gone = new Map<string, FileState[]>();
  for (const state of before) {
    if (present.has(state.path) || state.sha256 === '') continue;
    const equal = gone.get(state.sha256);
    if (equal) equal.push(state);
    else gone.set(state.sha256, [state]);
  }
  const idPaths = new Map<string, string>();
  const taken = new Set(present);
  function call(path: string, idPath: string | undefined): void {
    if (idPath === undefined || taken.has(idPath)) return;
    idPaths.set(path, idPath);
    taken.add(idPath);
  }
  for (const { path } of files) call(path, known.get(path)?.idPath);
  if (gone.size === 0) return idPaths;
  for (const file of files) {
    if (known.has(file.path)) continue;
    const former = gone.get((await hashes.describe(file)).sha256)?.shift();
    call(file.path, former && (former.idPath ?? former.path));
  }
  return idPaths;
}

/** A document's id under the former path of its file. Ids that are not made of the path stay as they are. */
export function renameId(id: string, path: string, idPath: string): string {
  if (id === path) return idPath;
  return id.startsWith(path) && /^[/:#]/.test(id.slice(path.length)) ? idPath + id.slice(path.length) : id;
}
