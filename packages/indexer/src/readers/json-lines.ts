/** Reads JSON Lines: one JSON object a line, one document each, streamed. */
import { LociError } from '@loci/engine';
import { createComplaints } from './complaints.js';
import { decodeText } from './decode-utf8.js';
import { headText } from './head-text.js';
import { readLines } from './read-lines.js';
import type { Reader } from './reader.js';
import { readRecord } from './records/read-record.js';
import type { RecordFields } from './records/record-fields.js';
import { maxRecordBytes } from './records/record-size.js';

export const jsonLinesReader: Reader = {
  name: 'JSON Lines',
  streams: true,
  accepts(head, extension) {
    return extension === '.jsonl' || extension === '.ndjson' || (extension === '.json' && holdsLines(headText(head)));
  },
  async *read(file, context) {
    const maxLineBytes = maxRecordBytes(context);
    const complaints = createComplaints(file.path, context);
    for await (const line of readLines(file.stream(), maxLineBytes)) {
      const origin = `${file.path}:${line.number}`;
      try {
        if (line.bytes === null) {
          throw new LociError('unreadable', `${origin} is longer than ${maxLineBytes} bytes, the limit for a line.`, {
            subject: origin,
          });
        }
        const fields = parseLine(decodeText(line.bytes, origin, line.offset), origin);
        const place = { origin, fallbackId: `${file.path}#${line.number}`, sizeBytes: line.bytes.length + 1 };
        if (fields !== null) yield await readRecord(fields, place, context);
      } catch (error) {
        complaints.tell(origin, error);
      }
    }
    complaints.end();
  },
};

/** Whether there is an object on the first line, and another one begins on the second; exports are often named so. */
function holdsLines(start: string): boolean {
  const [first = '', second = ''] = start.split('\n', 2);
  if (!first.startsWith('{') || !second.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

/** Null for an empty line. Throws `LociError` `unreadable` where the line is not a JSON object. */
function parseLine(line: string, origin: string): RecordFields | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LociError('unreadable', `${origin} is not JSON: ${reason}.`, { subject: origin, cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LociError('unreadable', `${origin} is not a JSON object; expected {"_id": …, "title": …, "text": …}.`, {
      subject: origin,
    });
  }
  return value as RecordFields;
}
