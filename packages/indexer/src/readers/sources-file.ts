/** `sources.json`: metadata for the text files that lie beside it. */
import { LociError } from '@loci/engine';
import * as z from 'zod';
import { decodeText } from './decode-utf8.js';
import type { Folder } from './find-files.js';
import { readMetadata } from './metadata.js';
import type { Complaint, RawMetadata } from './reader.js';

export const SOURCES_FILE = 'sources.json';

const sourcesSchema = z.array(z.looseObject({ file: z.string().min(1) }), {
  error:
    'expected a list of objects with "file" and, where known, "title", "source", "author", "date", "url", "language"',
});

/**
 * Metadata by file name, from the `sources.json` in `folder`; null where there is none. `subject` names the file in
 * messages. Throws `LociError` `unreadable` where it is not of the expected form.
 */
export async function readSourcesFile(
  folder: Folder,
  subject: string,
  warn: (complaint: Complaint) => void,
): Promise<ReadonlyMap<string, RawMetadata> | null> {
  const bytes = await folder.read(SOURCES_FILE);
  if (bytes === null) return null;
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
