/** Remembers what an index was made from, so that the next run knows what is new, what is gone and what was renamed. */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { replaceFile } from './storage/publish-generation.js';
import { toWriteError } from './storage/write-error.js';

const fileStateSchema = z.object({
  path: z.string(),
  named: z.boolean(),
  sizeBytes: z.number(),
  modifiedMs: z.number(),
  /** Of the content; '' where the file changed while the index was made. */
  sha256: z.string(),
  /** When a file of this content was first seen to be modified, where it has been touched since. */
  contentMs: z.number().optional(),
  /** The path that its documents are called after, where the file was called otherwise before. */
  idPath: z.string().optional(),
});

const inputStateSchema = z.object({
  /** Everything beside the files that the index depends on: options, model, versions. */
  settings: z.string(),
  generation: z.string(),
  files: z.array(fileStateSchema),
  /** How many complaints were of what none of the files is: an address without an answer, a folder that is closed. */
  complaints: z.number().optional(),
  /** Id of every document, and a digest of all that the index has of it. */
  documents: z.array(z.tuple([z.string(), z.string()])),
});

export type InputState = z.infer<typeof inputStateSchema>;
export type FileState = z.infer<typeof fileStateSchema>;

/** Null where there is none, or none as it was written: then every file is new. */
export async function readInputState(path: string): Promise<InputState | null> {
  try {
    const [json = '', sha256] = (await readFile(path, 'utf8')).split('\n');
    return sha256 === digestOf(json) ? inputStateSchema.parse(JSON.parse(json)) : null;
  } catch {
    return null;
  }
}

/**
 * Writes the state on one line and its SHA-256 on the next: ids and dates are taken from it, so that a damaged one would
 * be believed. Throws `LociError` `write-failed`.
 */
export async function writeInputState(path: string, state: InputState): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const json = JSON.stringify(state);
    await replaceFile(path, `${json}\n${digestOf(json)}\n`);
  } catch (error) {
    throw toWriteError(error, path);
  }
}

function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
