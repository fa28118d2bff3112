/** A file of named columns of numbers: a small header, then each column as it lies in memory, ready to be viewed. */
import { damagedFile, decodeJson } from './damaged-file.js';
import { encodeUtf8 } from './utf8.js';

const CONSTRUCTORS = {
  i8: Int8Array,
  u8: Uint8Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;

export type ColumnType = keyof typeof CONSTRUCTORS;
export type ColumnOf<T extends ColumnType> = InstanceType<(typeof CONSTRUCTORS)[T]>;
export type Column = Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** 'LCOL', read as a little-endian number. */
const MAGIC = 0x4c4f434c;
export const COLUMN_PREAMBLE_BYTES = 8;
/** The widest element: every column begins at a multiple of it, so that it can be viewed in place. */
const ALIGNMENT_BYTES = 8;

interface ColumnHeader {
  readonly name: string;
  readonly type: ColumnType;
  readonly length: number;
  /** From the end of the header, which is padded. */
  readonly offset: number;
}

/**
 * Packs columns in the order of their keys. Numbers are little-endian, as on every platform that JavaScript engines
 * of today run on.
 */
export function encodeColumns(columns: Readonly<Record<string, Column>>): Uint8Array {
  const headers: ColumnHeader[] = [];
  let offset = 0;
  for (const [name, column] of Object.entries(columns)) {
    headers.push({ name, type: typeOf(column), length: column.length, offset });
    offset += align(column.byteLength);
  }
  const header = encodeUtf8(JSON.stringify(headers));
  const dataStart = align(COLUMN_PREAMBLE_BYTES + header.length);
  const bytes = new Uint8Array(dataStart + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, COLUMN_PREAMBLE_BYTES);
  for (const { name, offset: columnOffset } of headers) {
    const column = columns[name] as Column;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), dataStart + columnOffset);
  }
  return bytes;
}

/** The columns of a file, by name and expected type. */
export interface ColumnReader {
  has(name: string): boolean;
  /** Throws `LociError` `index-damaged` where the column is missing, of another type, or not of the expected length. */
  get<T extends ColumnType>(name: string, type: T, length?: number): ColumnOf<T>;
}

/** Throws `LociError` `index-damaged` where the bytes are not a file of columns. */
export function decodeColumns(fileName: string, bytes: Uint8Array): ColumnReader {
  const aligned = bytes.byteOffset % ALIGNMENT_BYTES === 0 ? bytes : copyOf(bytes);
  const layout = decodeColumnLayout(fileName, aligned);
  return {
    has: layout.has,
    get(name, type, length) {
      const { start, end } = layout.locate(name, type, length);
      if (end > aligned.length) throw damagedFile(fileName, `its column ${name} is cut off`);
      return viewColumn(aligned.subarray(start, end), type);
    },
  };
}

/** The bytes `[start, end)` of a file, so many for each value. */
export interface ColumnLocation {
  readonly start: number;
  readonly end: number;
  readonly valueBytes: number;
}

/** Where each column of a file lies in it. */
export interface ColumnLayout {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** `type` is null for any. Throws `LociError` `index-damaged` as `ColumnReader.get` does. */
  locate(name: string, type: ColumnType | null, length?: number): ColumnLocation;
}

/** How many bytes of a file's beginning `decodeColumnLayout` needs, told by its first `COLUMN_PREAMBLE_BYTES`. */
export function columnHeaderSize(fileName: string, bytes: Uint8Array): number {
  if (bytes.length < COLUMN_PREAMBLE_BYTES) throw damagedFile(fileName, 'it is too short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damagedFile(fileName, 'it does not begin as a file of columns');
  return COLUMN_PREAMBLE_BYTES + view.getUint32(4, true);
}

/** Throws `LociError` `index-damaged` where the bytes do not begin with the whole header of a file of columns. */
export function decodeColumnLayout(fileName: string, bytes: Uint8Array): ColumnLayout {
  const headerEnd = columnHeaderSize(fileName, bytes);
  if (headerEnd > bytes.length) throw damagedFile(fileName, 'its header is cut off');
  const headers = decodeJson(fileName, bytes.subarray(COLUMN_PREAMBLE_BYTES, headerEnd), isListOfHeaders);
  const byName = new Map(headers.map((header) => [header.name, header]));
  return {
    names: [...byName.keys()],
    has: (name) => byName.has(name),
    locate(name, type, length) {
      const header = byName.get(name);
      if (header === undefined) throw damagedFile(fileName, `it has no column ${name}`);
      if (type !== null && header.type !== type) {
        throw damagedFile(fileName, `its column ${name} is ${header.type} where ${type} is expected`);
      }
      if (length !== undefined && header.length !== length) {
        throw damagedFile(fileName, `its column ${name} has ${header.length} values where ${length} are expected`);
      }
      const start = align(headerEnd) + header.offset;
      const valueBytes = CONSTRUCTORS[header.type].BYTES_PER_ELEMENT;
      return { start, end: start + header.length * valueBytes, valueBytes };
    },
  };
}

/** The values that lie in these bytes, in place where they are aligned. */
export function viewColumn<T extends ColumnType>(bytes: Uint8Array, type: T): ColumnOf<T> {
  const Constructor = CONSTRUCTORS[type];
  const aligned = bytes.byteOffset % Constructor.BYTES_PER_ELEMENT === 0 ? bytes : copyOf(bytes);
  const length = aligned.byteLength / Constructor.BYTES_PER_ELEMENT;
  return new Constructor(aligned.buffer as ArrayBuffer, aligned.byteOffset, length) as ColumnOf<T>;
}

/** Of any kind of bytes: `slice` of Node's buffers gives the same memory, no better aligned. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function isListOfHeaders(value: unknown): value is readonly ColumnHeader[] {
  return Array.isArray(value) && value.every(isHeader);
}

function isHeader(value: unknown): value is ColumnHeader {
  if (typeof value !== 'object' || value === null) return false;
  const { name, type, length, offset } = value as Partial<Record<keyof ColumnHeader, unknown>>;
  return (
    typeof name === 'string' &&
    Object.hasOwn(CONSTRUCTORS, String(type)) &&
    Number.isSafeInteger(length) &&
    (length as number) >= 0 &&
    Number.isSafeInteger(offset) &&
    (offset as number) >= 0 &&
    (offset as number) % ALIGNMENT_BYTES === 0
  );
}

function typeOf(column: Column): ColumnType {
  for (const [type, Constructor] of Object.entries(CONSTRUCTORS)) {
    if (column instanceof Constructor) return type as ColumnType;
  }
  throw new TypeError('Not a column');
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
}
