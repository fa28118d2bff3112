/** Remembers what an index was made from, so that a run with nothing new can end at once. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { IndexReport } from './index-report.js';
import type { FoundFile } from './readers/find-files.js';
import { replaceFile } from './storage/publish-generation.js';
import { toWriteError } from './storage/write-error.js';

const fileStateSchema = z.object({
  path: z.string(),
  named: z.boolean(),
  sizeBytes: z.number(),
  modifiedMs: z.number(),
  /** Of the content; '' where the file changed while the index was made. */
  sha256: z.string(),
});

const inputStateSchema = z.object({
  /** Everything beside the files that the index depends on: options, model, versions. */
  settings: z.string(),
  files: z.array(fileStateSchema),
  /** What the run reported. */
  report: z.custom<IndexReport>((value) => typeof value === 'object' && value !== null),
});

export type InputState = z.infer<typeof inputStateSchema>;
type FileState = z.infer<typeof fileStateSchema>;

/** Null where there is none, or none that can be understood: then the run does everything. */
export async function readInputState(path: string): Promise<InputState | null> {
  try {
    return inputStateSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Throws `LociError` `write-failed`. */
export async function writeInputState(path: string, state: InputState): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, `${JSON.stringify(state)}\n`);
  } catch (error) {
    throw toWriteError(error, path);
  }
}

/** The state of files as they were found and are still now. */
export async function describeInputs(files: readonly FoundFile[]): Promise<FileState[]> {
  const states: FileState[] = [];
  for (const file of files) {
    const sha256 = await hashFile(file.location);
    const now = await stat(file.location).catch(() => null);
    const isSame = now?.size === file.sizeBytes && now.mtimeMs === file.modifiedMs;
    states.push(stateOf(file, isSame ? sha256 : ''));
  }
  return states;
}

/** Whether the files are those of the state: by size and time, and by content where only the time differs. */
export async function hasSameInputs(files: readonly FoundFile[], state: InputState): Promise<boolean> {
  if (files.length !== state.files.length) return false;
  for (const [index, file] of files.entries()) {
    const before = state.files[index] as FileState;
    if (before.path !== file.path || before.named !== file.named || before.sizeBytes !== file.sizeBytes) return false;
    if (before.sha256 === '') return false;
    if (before.modifiedMs !== file.modifiedMs && before.sha256 !== (await hashFile(file.location))) return false;
  }
  return true;
}

function stateOf({ path, named, sizeBytes, modifiedMs }: FoundFile, sha256: string): FileState {
  return { path, named, sizeBytes, modifiedMs, sha256 };
}

/** '' where the file cannot be read. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(chunk);
  } catch {
    return '';
  }
  return hash.digest('hex');
}
