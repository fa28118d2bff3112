/** Compares the files that were found with those that an index was made from. */
import { type ContentHashes, isAsFound } from './content-hashes.js';
import type { FileState, InputState } from './input-state.js';
import type { FoundFile } from './readers/find-files.js';

/** The state of files as they were found and are still now. `idPaths` as `findRenamed` gives them. */
export async function describeInputs(
  files: readonly FoundFile[],
  hashes: ContentHashes,
  idPaths: ReadonlyMap<string, string>,
): Promise<FileState[]> {
  const states: FileState[] = [];
  for (const file of files) {
    const { path, named, sizeBytes, modifiedMs } = file;
    const { sha256, contentMs } = await hashes.describe(file);
    const idPath = idPaths.get(path);
    states.push({
      path,
      named,
      sizeBytes,
      modifiedMs,
      sha256: (await isAsFound(file)) ? sha256 : '',
      ...(contentMs === modifiedMs ? {} : { contentMs }),
      ...(idPath === undefined ? {} : { idPath }),
    });
  }
  return states;
}

/** Whether the files are those of the state: by size and time, and by content where only the time differs. */
export async function hasSameInputs(
  files: readonly FoundFile[],
  state: InputState,
  hashes: ContentHashes,
): Promise<boolean> {
  if (files.length !== state.files.length) return false;
  for (const [index, file] of files.entries()) {
    const before = state.files[index] as FileState;
    if (before.path !== file.path || before.named !== file.named || before.sizeBytes !== file.sizeBytes) return false;
    if (before.sha256 === '' || before.sha256 !== (await hashes.describe(file)).sha256) return false;
  }
  return true;
}
