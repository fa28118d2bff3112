/** Tells files by their content, and reads them for that only where size or time say that they may have changed. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { FileState } from './input-state.js';
import type { FoundFile } from './readers/find-files.js';

export interface FileContent {
  /** SHA-256 in lower-case hex; '' where the file cannot be read. */
  readonly sha256: string;
  /** When the content was modified: the time of the file, or the one it had before it was touched without a change. */
  readonly contentMs: number;
}

export interface ContentHashes {
  /** Each file is read at most once. */
  describe(file: FoundFile): Promise<FileContent>;
}

export function createContentHashes(before: readonly FileState[]): ContentHashes {
  const known = new Map(before.map((state) => [state.path, state]));
  const described = new Map<string, Promise<FileContent>>();

  async function describe(file: FoundFile): Promise<FileContent> {
    const state = known.get(file.path);
    const isUntouched = state?.sizeBytes === file.sizeBytes && state.modifiedMs === file.modifiedMs;
    const sha256 = isUntouched && state.sha256 !== '' ? state.sha256 : await hashContent(file);
    const isSame = state !== undefined && state.sha256 === sha256;
    return { sha256, contentMs: isSame ? (state.contentMs ?? state.modifiedMs) : file.modifiedMs };
  }

  return {
    describe(file) {
      const content = described.get(file.location) ?? describe(file);
      described.set(file.location, content);
      return content;
    },
  };
}

/** Whether a file still has the size and the time that it was found with. What was fetched stays as it is. */
export async function isAsFound(file: FoundFile): Promise<boolean> {
  if (file.url !== null) return true;
  const now = await stat(file.location).catch(() => null);
  return now?.size === file.sizeBytes && now.mtimeMs === file.modifiedMs;
}

async function hashContent(file: FoundFile): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of file.stream()) hash.update(chunk);
  } catch {
    return '';
  }
  return hash.digest('hex');
}
