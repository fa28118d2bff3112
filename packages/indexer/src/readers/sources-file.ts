/** `sources.json`: metadata for the text files that lie beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LociError } from '@loci/engine';
import * as z from 'zod';
import { decodeText } from './decode-utf8.js';
import { readMetadata } from './metadata.js';
import type { Complaint, RawMetadata } from './reader.js';

export const SOURCES_FILE = 'sources.json';

const sourcesSchema = z.array(z.looseObject({ file: z.string().min(1) }), {
  error:
    'expected a list of objects with "file" and, where known, "title", "source", "author", "date", "url", "language"',
});

/**
 * Metadata by file name, from the `sources.json` in `directory`; null where there is none. `subject` names the file in
 * messages. Throws `LociError` `unreadable` where it is not of the expected form.
 */
export async function readSourcesFile(
  directory: string,
  subject: string,
  warn: (complaint: Complaint) => void,
): Promise<ReadonlyMap<string, RawMetadata> | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(directory, SOURCES_FILE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const entries = parseSources(decodeText(bytes, subject), subject);
  return new Map(entries.map((entry) => [entry.file, readMetadata(entry, `${subject}, ${entry.file}`, warn)]));
}

function parseSources(json: string, subject: string): z.infer<typeof sourcesSchema> {
  try {
    return sourcesSchema.parse(JSON.parse(json));
  } catch (cause) {
    const reason =
      cause instanceof z.ZodError
        ? cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`.replace(/^: /, '')).join('; ')
        : String(cause instanceof Error ? cause.message : cause);
    throw new LociError('unreadable', `${subject} cannot be used: ${reason}.`, { subject, cause });
  }
}
