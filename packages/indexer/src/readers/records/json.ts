/** Reads JSON: a list of objects, an object that holds one list of objects, or a single object. */
import { LociError } from '@loci/engine';
import { type Complaints, createComplaints } from '../complaints.js';
import { decodeAnyText, decodeTextStream } from '../decode-text.js';
import { headText } from '../head-text.js';
import type { InputFile, RawDocument, ReadContext, Reader } from '../reader.js';
import { readRecord } from './read-record.js';
import { pickFields, type RecordFields } from './record-fields.js';
import { maxRecordBytes } from './record-size.js';

/** A list is read record by record: exports run to gigabytes. */
export const jsonListReader: Reader = {
  name: 'lists in JSON',
  streams: true,
  accepts: (head, extension) => (extension === '.json' || extension === '') && /^\s*\[\s*(?:\{|$)/.test(headText(head)),
  async *read(file, context) {
    const complaints = createComplaints(file.path, context);
    let row = 0;
    for await (const { value, sizeBytes } of readList(file, context)) {
      row += 1;
      yield* readItem(value, { row, sizeBytes, path: file.path }, context, complaints);
    }
    complaints.end();
  },
};

export const jsonObjectReader: Reader = {
  name: 'JSON',
  streams: false,
  accepts: (head, extension) => extension === '.json' || (extension === '' && /^\s*\{\s*"/.test(headText(head))),
  async *read(file, context) {
    const value = parseJson(await decodeAnyText(await file.bytes(), { subject: file.path, warn: context.warn }), file);
    if (!isRecord(value)) {
      throw new LociError('unreadable', `${file.path} holds neither a JSON object nor a list of them.`, {
        subject: file.path,
      });
    }
    const list = pickFields(value, context.fieldMap ?? {}).text === undefined ? findList(value, file.path) : null;
    if (list === null) {
      yield await readRecord(value, { origin: file.path, fallbackId: file.path, sizeBytes: file.sizeBytes }, context);
      return;
    }
    const complaints = createComplaints(file.path, context);
    const sizeBytes = file.sizeBytes / list.length;
    for (const [index, item] of list.entries()) {
      yield* readItem(item, { row: index + 1, sizeBytes, path: file.path }, context, complaints);
    }
    complaints.end();
  },
};

interface ItemPlace {
  readonly path: string;
  /** Counts from 1. */
  readonly row: number;
  readonly sizeBytes: number;
}

/** The document in an item of a list, or none and a complaint. */
async function* readItem(
  value: unknown,
  { path, row, sizeBytes }: ItemPlace,
  context: ReadContext,
  complaints: Complaints,
): AsyncGenerator<RawDocument> {
  const origin = `${path}#${row}`;
  try {
    if (!isRecord(value)) {
      throw new LociError('unreadable', `${origin} is not a JSON object; expected one with a text.`, {
        subject: origin,
      });
    }
    yield await readRecord(value, { origin, fallbackId: origin, sizeBytes }, context);
  } catch (error) {
    complaints.tell(origin, error);
  }
}

/** The list in an object such as `{"total": 2, "articles": [{…}, {…}]}`; null where it has none. */
function findList(value: RecordFields, subject: string): readonly unknown[] | null {
  const lists = Object.entries(value).filter(
    ([, item]) => Array.isArray(item) && item.length > 0 && item.every(isRecord),
  );
  if (lists.length > 1) {
    const names = lists.map(([name]) => JSON.stringify(name)).join(', ');
    throw new LociError(
      'unreadable',
      `${subject} holds several lists of objects: ${names}. Save the one that holds the documents as a file of its own.`,
      { subject },
    );
  }
  return (lists[0]?.[1] as readonly unknown[] | undefined) ?? null;
}

/** The items of the list that the file is, as they come; one record is held at a time. */
async function* readList(
  file: InputFile,
  context: ReadContext,
): AsyncGenerator<{ readonly value: unknown; readonly sizeBytes: number }> {
  const { JSONParser } = await import('@streamparser/json');
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false, stringBufferSize: 1 << 16 });
  const maxLength = maxRecordBytes(context);
  let found: unknown[] = [];
  let count = 0;
  let lengthSinceRecord = 0;
  parser.onValue = ({ value }) => void found.push(value);

  function parse(step: () => void): void {
    try {
      step();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw listError(file.path, count + found.length, `is not JSON: ${reason}`, cause);
    }
  }
  function* take() {
    for (const value of found) {
      yield { value, sizeBytes: lengthSinceRecord };
      lengthSinceRecord = 0;
    }
    count += found.length;
    found = [];
  }

  for await (const text of decodeTextStream(() => file.stream(), { subject: file.path, warn: context.warn })) {
    // White space may follow the list; the parser takes nothing more after it.
    if (parser.isEnded && text.trim() === '') continue;
    lengthSinceRecord += text.length;
    let failure: unknown;
    try {
      parse(() => parser.write(text));
    } catch (error) {
      failure = error;
    }
    yield* take();
    if (failure !== undefined) throw failure;
    if (lengthSinceRecord > maxLength) throw listError(file.path, count, `is longer than ${maxLength} characters`);
  }
  if (!parser.isEnded) parse(() => parser.end());
}

function listError(subject: string, recordsBefore: number, fault: string, cause?: unknown): LociError {
  return new LociError('unreadable', `What follows record ${recordsBefore} of ${subject} ${fault}.`, {
    subject,
    cause,
  });
}

function parseJson(text: string, { path }: InputFile): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const lines = /^\s*\{.*\}\n\s*\{/.test(text) ? ' It looks like JSON Lines: give its name the ending .jsonl.' : '';
    throw new LociError('unreadable', `${path} is not JSON: ${reason}.${lines}`, { subject: path, cause });
  }
}

function isRecord(value: unknown): value is RecordFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
