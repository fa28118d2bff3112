/** Reads queries as BEIR writes them: JSON Lines with `_id` and `text`. */
import { LociError } from '@loci/engine';

export interface Query {
  readonly id: string;
  readonly text: string;
}

/** `name` is the file's, for messages. Throws `unreadable` with the line at fault. */
export function parseQueries(content: string, name: string): Query[] {
  const lines = content.split(/\r?\n/);
  return lines.flatMap((line, number) => (line.trim() === '' ? [] : [parseQuery(line, `${name}:${number + 1}`)]));
}

function parseQuery(line: string, place: string): Query {
  const record = parseJson(line);
  if (isRecord(record)) {
    const { _id: id, text } = record;
    if (typeof text === 'string' && (typeof id === 'string' || typeof id === 'number')) return { id: String(id), text };
  }
  throw new LociError('unreadable', `${place} is not a query; expected {"_id": "…", "text": "…"}`, { subject: place });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<'_id' | 'text', unknown> {
  return typeof value === 'object' && value !== null && '_id' in value && 'text' in value;
}
