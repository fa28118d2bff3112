/** Reads JSON: a list of objects, an object that holds one list of objects, or a single object. */
import { LociError } from '@loci/engine';
import { createComplaints } from '../complaints.js';
import { decodeAnyText, decodeTextStream } from '../decode-text.js';
import { headText } from '../head-text.js';
import type { InputFile, RawDocument, ReadContext, Reader } from '../reader.js';
import { describeLack, hasText, readRecord } from './read-record.js';
import type { RecordFields } from './record-fields.js';
import { maxRecordBytes } from './record-size.js';

/** A list is read record by record: exports run to gigabytes. */
export const jsonListReader: Reader = {
  name: 'lists in JSON',
  streams: true,
  accepts: (head, extension) => (extension === '.json' || extension === '') && /^\s*\[\s*(?:\{|$)/.test(headText(head)),
  async *read(file, context) {
    yield* readItems(readList(file, context), file.path, context);
  },
};

/** Settings and data are kept in JSON too: a file without a text is not at fault, it holds no document. */
export const jsonObjectReader: Reader = {
  name: 'JSON',
  streams: false,
  accepts: (head, extension) => extension === '.json' || (extension === '' && /^\s*\{\s*"/.test(headText(head))),
  async *read(file, context) {
    const value = parseJson(await decodeAnyText(await file.bytes(), { subject: file.path, warn: context.warn }), file);
    if (!isRecord(value)) throw noDocument(file.path, `${file.path} holds neither a JSON object nor a list of them.`);
    if (hasText(value, context)) {
      yield await readRecord(value, { origin: file.path, fallbackId: file.path, sizeBytes: file.sizeBytes }, context);
      return;
    }
    const list = findList(value, file.path, context);
    const sizeBytes = file.sizeBytes / list.length;
    const items = list.map((item) => ({ value: item, sizeBytes }));
    yield* readItems(items, file.path, context);
  },
};

interface Item {
  readonly value: unknown;
  readonly sizeBytes: number;
}

/** The documents in the items of a list; an item without one is told of and passed over. */
async function* readItems(
  items: AsyncIterable<Item> | Iterable<Item>,
  path: string,
  context: ReadContext,
): AsyncGenerator<RawDocument> {
  const complaints = createComplaints(path, context);
  let row = 0;
  for await (const { value, sizeBytes } of items) {
    row += 1;
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
  complaints.end();
}

/** The list of documents in an object such as `{"total": 2, "articles": [{…}, {…}]}`. */
function findList(value: RecordFields, subject: string, context: ReadContext): readonly RecordFields[] {
  const lists = Object.entries(value).filter((entry): entry is [string, RecordFields[]] => isRecordList(entry[1]));
  const found = lists.filter(([, items]) => items.some((item) => hasText(item, context)));
  if (found.length > 1) {
    const names = found.map(([name]) => JSON.stringify(name)).join(', ');
    throw new LociError(
      'unreadable',
      `${subject} holds several lists of documents: ${names}. Save the one that is meant as a file of its own.`,
      { subject },
    );
  }
  if (found[0]) return found[0][1];
  const [list, ...others] = lists;
  const lack =
    list?.[1][0] && others.length === 0
      ? describeLack(`${subject}#1`, Object.keys(list[1][0]), context)
      : describeLack(subject, Object.keys(value), context);
  throw noDocument(subject, lack);
}

function noDocument(subject: string, message: string): LociError {
  return new LociError('not-found', message, { subject });
}

function isRecordList(value: unknown): value is RecordFields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

/** The items of the list that the file is, as they come; one record is held at a time. */
async function* readList(file: InputFile, context: ReadContext): AsyncGenerator<Item> {
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
