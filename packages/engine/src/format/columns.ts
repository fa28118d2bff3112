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

type ColumnType = keyof typeof CONSTRUCTORS;
export type Column = Int8Array | Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** 'LCOL', read as a little-endian number. */
const MAGIC = 0x4c4f434c;
const PREAMBLE_BYTES = 8;
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
  const dataStart = align(PREAMBLE_BYTES + header.length);
  const bytes = new Uint8Array(dataStart + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, PREAMBLE_BYTES);
  for (const { name, offset: columnOffset } of headers) {
    const column = columns[name] as Column;
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), dataStart + columnOffset);
  }
  return bytes;
}

/** The columns of a file, by name and expected type. */
export interface ColumnReader {
  /** Throws `LociError` `index-damaged` where the column is missing, of another type, or not of the expected length. */
  get<T extends ColumnType>(name: string, type: T, length?: number): InstanceType<(typeof CONSTRUCTORS)[T]>;
}

/** Throws `LociError` `index-damaged` where the bytes are not a file of columns. */
export function decodeColumns(fileName: string, bytes: Uint8Array): ColumnReader {
  const damaged = (reason: string) => damagedFile(fileName, reason);
  if (bytes.length < PREAMBLE_BYTES) throw damaged('it is too short');
  const aligned = bytes.byteOffset % ALIGNMENT_BYTES === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw damaged('it does not begin as a file of columns');
  const headerLength = view.getUint32(4, true);
  if (PREAMBLE_BYTES + headerLength > aligned.length) throw damaged('its header is cut off');
  const headers = decodeJson(
    fileName,
    aligned.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + headerLength),
    isListOfHeaders,
  );
  const dataStart = align(PREAMBLE_BYTES + headerLength);
  const byName = new Map(headers.map((header) => [header.name, header]));
  return {
    get(name, type, length) {
      const header = byName.get(name);
      if (header === undefined) throw damaged(`it has no column ${name}`);
      if (header.type !== type) throw damaged(`its column ${name} is ${header.type} where ${type} is expected`);
      if (length !== undefined && header.length !== length) {
        throw damaged(`its column ${name} has ${header.length} values where ${length} are expected`);
      }
      const Constructor = CONSTRUCTORS[type];
      const start = dataStart + header.offset;
      if (start + header.length * Constructor.BYTES_PER_ELEMENT > aligned.length) {
        throw damaged(`its column ${name} is cut off`);
      }
      return new Constructor(aligned.buffer as ArrayBuffer, aligned.byteOffset + start, header.length) as InstanceType<
        (typeof CONSTRUCTORS)[typeof type]
      >;
    },
  };
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
