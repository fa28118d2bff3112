/** A file of columns behind a reader: held where it is near, read value by value where each byte is fetched from afar. */
import type { IndexReader } from '../storage.js';
import {
  COLUMN_PREAMBLE_BYTES,
  type ColumnOf,
  type ColumnType,
  columnHeaderSize,
  decodeColumnLayout,
  decodeColumns,
  viewColumn,
} from './columns.js';
import { damagedFile } from './damaged-file.js';

/** All methods throw `LociError` `index-damaged` where the column is missing, of another type or length. */
export interface ColumnFile {
  has(name: string): boolean;
  column<T extends ColumnType>(name: string, type: T, length?: number): Promise<ColumnOf<T>>;
  /** The values `[start, end)` of a column that has `length` values; those beyond its end are left out. */
  slice<T extends ColumnType>(
    name: string,
    type: T,
    length: number | undefined,
    start: number,
    end: number,
  ): Promise<ColumnOf<T>>;
  /** The value of a row that the column has. */
  value(name: string, type: ColumnType, length: number, row: number): Promise<number>;
}

/** Throws `LociError` `index-damaged` where the file is not one of columns. */
export async function openColumnFile(reader: IndexReader, fileName: string): Promise<ColumnFile> {
  const file = reader.remote ? await openRemote(reader, fileName) : openHeld(fileName, await reader.read(fileName));
  return {
    ...file,
    value: async (name, type, length, row) => (await file.slice(name, type, length, row, row + 1))[0] as number,
  };
}

type StoredColumns = Omit<ColumnFile, 'value'>;

function openHeld(fileName: string, bytes: Uint8Array): StoredColumns {
  const columns = decodeColumns(fileName, bytes);
  return {
    has: columns.has,
    column: async (name, type, length) => columns.get(name, type, length),
    async slice<T extends ColumnType>(name: string, type: T, length: number | undefined, start: number, end: number) {
      return columns.get(name, type, length).subarray(start, end) as ColumnOf<T>;
    },
  };
}

async function openRemote(reader: IndexReader, fileName: string): Promise<StoredColumns> {
  const preamble = await reader.read(fileName, 0, COLUMN_PREAMBLE_BYTES);
  const header = await reader.read(fileName, 0, columnHeaderSize(fileName, preamble));
  const layout = decodeColumnLayout(fileName, header);
  return {
    has: layout.has,
    async column(name, type, length) {
      const { start, end } = layout.locate(name, type, length);
      return viewColumn(await reader.read(fileName, start, end), type);
    },
    async slice(name, type, length, start, end) {
      const { start: columnStart, end: columnEnd, valueBytes } = layout.locate(name, type, length);
      const from = columnStart + start * valueBytes;
      if (from > columnEnd) throw damagedFile(fileName, `its column ${name} ends before ${start}`);
      const until = Math.min(columnEnd, columnStart + end * valueBytes);
      return viewColumn(await reader.read(fileName, from, until), type);
    },
  };
}
