/** Reads tables: CSV and TSV with a row of names above, a document a row, streamed. */
import { LociError } from '@loci/engine';
import type { Parser } from 'csv-parse';
import { createComplaints } from '../complaints.js';
import { decodeTextStream } from '../decode-text.js';
import type { InputFile, ReadContext, Reader } from '../reader.js';
import { findDelimiter } from './csv-delimiter.js';
import { describeLack, readRecord } from './read-record.js';
import { pickFields } from './record-fields.js';
import { maxRecordBytes } from './record-size.js';

export const csvReader: Reader = {
  name: 'CSV',
  streams: true,
  accepts: (_head, extension) => extension === '.csv' || extension === '.tsv' || extension === '.tab',
  async *read(file, context) {
    const complaints = createComplaints(file.path, context);
    let columns: readonly string[] | null = null;
    let row = 0;
    let bytesRead = 0;
    for await (const { values, line, bytesUpTo } of readRows(file, context)) {
      if (columns === null) {
        columns = readHeader(values, file.path, context);
        continue;
      }
      row += 1;
      const origin = `${file.path}:${line}`;
      const place = { origin, fallbackId: `${file.path}#${row}`, sizeBytes: bytesUpTo - bytesRead };
      bytesRead = bytesUpTo;
      try {
        checkWidth(values, columns, origin);
        yield await readRecord(toFields(columns, values), place, context);
      } catch (error) {
        complaints.tell(origin, error);
      }
    }
    complaints.end();
    if (columns === null) {
      throw new LociError('unreadable', `${file.path} is empty; expected a row of names and rows below it.`, {
        subject: file.path,
      });
    }
  },
};

/** Throws at once where no column can hold the texts, instead of once for every row. */
function readHeader(values: readonly string[], path: string, context: ReadContext): readonly string[] {
  const columns = values.map((name) => name.trim());
  const sample = Object.fromEntries(columns.map((name) => [name, name]));
  if (pickFields(sample, context.fieldMap ?? {}).text === undefined) {
    throw new LociError('unreadable', describeLack(path, columns, context), { subject: path });
  }
  return columns;
}

/** More values than names mean that a delimiter stands unquoted in a text, which would be cut there. */
function checkWidth(values: readonly string[], columns: readonly string[], origin: string): void {
  const surplus = values.slice(columns.length).filter((value) => value.trim() !== '');
  if (surplus.length === 0) return;
  throw new LociError(
    'unreadable',
    `${origin} has ${values.length} values for ${columns.length} columns; a value that holds the delimiter must stand in quotation marks.`,
    { subject: origin },
  );
}

/** Of two columns of one name the first counts. */
function toFields(columns: readonly string[], values: readonly string[]): Record<string, string> {
  // Without a prototype, so that a column may have any name.
  const fields: Record<string, string> = Object.create(null);
  for (const [index, name] of columns.entries()) {
    const value = values[index];
    if (name !== '' && value !== undefined) fields[name] ??= value;
  }
  return fields;
}

interface Row {
  readonly values: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** From the start of the table to the end of this row, in UTF-8. */
  readonly bytesUpTo: number;
}

async function* readRows(file: InputFile, context: ReadContext): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse');
  const rows: Row[] = [];
  let parser: Parser | null = null;
  let lastLine = 0;

  function createParser(start: string): Parser {
    const { sign, headerLine } = findDelimiter(start, file.extension);
    return parse({
      delimiter: sign,
      from_line: headerLine,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRecordBytes(context),
      // Rows are taken here rather than from the stream, which drops those before a fault when it comes to one.
      on_record(values: string[], { lines, bytes }) {
        rows.push({ values, line: lastLine + 1, bytesUpTo: bytes });
        lastLine = lines;
        return null;
      },
    });
  }

  const options = { subject: file.path, warn: context.warn };
  for await (const text of decodeTextStream(() => file.stream(), options)) {
    if (text === '') continue;
    parser ??= createParser(text);
    const failure = await outcome(parser, (done) => parser?.write(text, done));
    yield* rows.splice(0);
    if (failure !== null) throw tableError(file.path, lastLine + 1, failure);
  }
  if (parser === null) return;
  // Nothing comes out of it, but a stream ends only once it is read.
  const failure = await outcome(parser.resume(), (done) => parser?.once('end', done).end());
  yield* rows.splice(0);
  if (failure !== null) throw tableError(file.path, lastLine + 1, failure);
}

/** The error that a step of the parser came to; null for none. */
function outcome(parser: Parser, step: (done: (error?: Error | null) => void) => void): Promise<Error | null> {
  return new Promise((resolve) => {
    parser.once('error', resolve);
    step((error) => {
      // A failed write calls back before the stream tells of the error, which must still find a listener.
      if (error) return;
      parser.off('error', resolve);
      resolve(null);
    });
  });
}

function tableError(path: string, line: number, cause: Error): LociError {
  const code = (cause as Error & { readonly code?: string }).code;
  const reason =
    code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
      ? 'a quotation mark is not closed, or the row is too long'
      : cause.message;
  return new LociError('unreadable', `${path} cannot be read from line ${line} on: ${reason}.`, {
    subject: `${path}:${line}`,
    cause,
  });
}
