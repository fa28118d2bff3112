/** Bytes that grow while numbers and text are appended, and a cursor that reads them back. */
import { decodeUtf8, encodeUtf8 } from '../format/utf8.js';

const FIRST_CAPACITY = 1024;
// Seven bits. Arithmetic instead of shifts, which end at 32 bits.
const VARINT_BASE = 128;

export interface ByteWriter {
  readonly length: number;
  /** A whole number from 0 to 2^53, in as few bytes as it needs: seven bits a byte, the lowest first (LEB128). */
  writeVarint(value: number): void;
  writeBytes(bytes: Uint8Array): void;
  /** UTF-8 with its length in bytes before it. */
  writeText(text: string): void;
  /** A copy of what was written so far. */
  toBytes(): Uint8Array;
}

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_CAPACITY);
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  }

  function writeVarint(value: number): void {
    reserve(8);
    let rest = value;
    while (rest >= VARINT_BASE) {
      bytes[length++] = (rest % VARINT_BASE) + VARINT_BASE;
      rest = Math.floor(rest / VARINT_BASE);
    }
    bytes[length++] = rest;
  }

  function writeBytes(added: Uint8Array): void {
    reserve(added.length);
    bytes.set(added, length);
    length += added.length;
  }

  return {
    get length() {
      return length;
    },
    writeVarint,
    writeBytes,
    writeText(text) {
      const encoded = encodeUtf8(text);
      writeVarint(encoded.length);
      writeBytes(encoded);
    },
    toBytes: () => bytes.slice(0, length),
  };
}

export interface ByteCursor {
  /** Where the next read begins. */
  readonly position: number;
  readonly atEnd: boolean;
  readVarint(): number;
  readText(): string;
}

/** Reads what a `ByteWriter` wrote. Throws `RangeError` where the bytes end too early, or hold a number beyond 2^53. */
export function createByteCursor(bytes: Uint8Array): ByteCursor {
  let position = 0;

  function readVarint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[position];
      if (byte === undefined) throw new RangeError(`A number is cut off after ${position} bytes`);
      position++;
      if (byte < VARINT_BASE) return value + byte * scale;
      value += (byte - VARINT_BASE) * scale;
      scale *= VARINT_BASE;
      // Beyond, sums are no longer exact, and in the end no numbers.
      if (scale > Number.MAX_SAFE_INTEGER) throw new RangeError(`A number goes on after ${position} bytes`);
    }
  }

  return {
    get position() {
      return position;
    },
    get atEnd() {
      return position >= bytes.length;
    },
    readVarint,
    readText() {
      const end = readVarint() + position;
      if (end > bytes.length) throw new RangeError(`A text is cut off after ${position} bytes`);
      const text = decodeUtf8(bytes.subarray(position, end));
      position = end;
      return text;
    },
  };
}
