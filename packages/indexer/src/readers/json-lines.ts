/** Reads JSON Lines: one JSON object a line, one document each, streamed. */
import { LociError } from '@loci/engine';
import { decodeText, normalizeText } from './decode-utf8.js';
import { checkLength } from './document-length.js';
import { readMetadata } from './metadata.js';
import type { RawDocument, ReadContext, Reader } from './reader.js';

const LINE_FEED = 0x0a;
/** Bytes a UTF-16 unit can take in JSON: an escape such as \u00e9. Bounds a line by the limit on a document's text. */
const MAX_BYTES_PER_UNIT = 6;
/** Room in a line for `_id`, `title` and the other fields. */
const FIELDS_ALLOWANCE_BYTES = 1 << 20;

export const jsonLinesReader: Reader = {
  name: 'JSON Lines',
  streams: true,
  accepts: (_head, extension) => extension === '.jsonl' || extension === '.ndjson',
  async *read(file, context) {
    const maxLineBytes = context.maxDocumentLength * MAX_BYTES_PER_UNIT + FIELDS_ALLOWANCE_BYTES;
    for await (const line of readLines(file.stream(), maxLineBytes)) {
      const origin = `${file.path}:${line.number}`;
      try {
        if (line.bytes === null) {
          throw new LociError('unreadable', `${origin} is longer than ${maxLineBytes} bytes, the limit for a line.`, {
            subject: origin,
          });
        }
        const document = parseLine(decodeText(line.bytes, origin, line.offset), origin, context);
        if (document !== null) yield { ...document, sizeBytes: line.bytes.length + 1 };
      } catch (error) {
        if (!(error instanceof LociError)) throw error;
        context.fail({ subject: origin, message: error.message });
      }
    }
  },
};

/** Null for an empty line. Throws `LociError` `unreadable` where the line is not a document. */
function parseLine(line: string, origin: string, context: ReadContext): Omit<RawDocument, 'sizeBytes'> | null {
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
  const fields = value as Record<string, unknown>;
  const id = typeof fields['_id'] === 'number' ? String(fields['_id']) : fields['_id'];
  if (typeof id !== 'string' || id.trim() === '') {
    throw new LociError('unreadable', `${origin} has no "_id"; expected a string that no other document has.`, {
      subject: origin,
    });
  }
  if (typeof fields['text'] !== 'string') {
    throw new LociError('unreadable', `${origin} has no "text"; expected a string.`, { subject: origin });
  }
  const text = normalizeText(fields['text']);
  checkLength(text, origin, context);
  return { ...readMetadata(fields, origin, context.warn), id: normalizeText(id), text, blocks: null, origin };
}

interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Of the line's first byte in the file. */
  readonly offset: number;
  /** Without the line feed; null where the line is longer than allowed. */
  readonly bytes: Uint8Array | null;
}

/** The lines of a file; holds one line and one chunk in memory, however long the file. */
async function* readLines(chunks: AsyncIterable<Uint8Array>, maxLineBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let partBytes = 0;
  let number = 1;
  let offset = 0;

  function keep(part: Uint8Array): void {
    partBytes += part.length;
    if (partBytes <= maxLineBytes) parts.push(part);
    else parts = [];
  }
  function takeLine(): Line {
    const line = { number, offset, bytes: partBytes <= maxLineBytes ? Buffer.concat(parts) : null };
    number += 1;
    offset += partBytes + 1;
    parts = [];
    partBytes = 0;
    return line;
  }

  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, at)) {
      keep(chunk.subarray(at, end));
      at = end + 1;
      yield takeLine();
    }
    if (at < chunk.length) keep(chunk.subarray(at));
  }
  if (partBytes > 0) yield takeLine();
}
