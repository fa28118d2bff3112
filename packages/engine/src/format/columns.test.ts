import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LociError } from '../errors.js';
import { type Column, decodeColumns, encodeColumns } from './columns.js';

const column = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
  fc.float64Array({ noNaN: true }),
) as fc.Arbitrary<Column>;

const TYPES = new Map<unknown, 'i8' | 'u8' | 'i32' | 'u32' | 'f32' | 'f64'>([
  [Int8Array, 'i8'],
  [Uint8Array, 'u8'],
  [Int32Array, 'i32'],
  [Uint32Array, 'u32'],
  [Float32Array, 'f32'],
  [Float64Array, 'f64'],
]);

const sample = () => encodeColumns({ a: Uint32Array.of(1, 2, 3), b: Int8Array.of(-1) });

describe('columns', () => {
  it('come back as they were, wherever in a buffer and in bytes of whichever kind they lie', () => {
    const columns = fc.dictionary(fc.string({ minLength: 1 }), column);
    fc.assert(
      fc.property(columns, fc.nat(9), fc.boolean(), (written, shift, isNodes) => {
        const bytes = encodeColumns(written);
        const shifted = new Uint8Array(bytes.length + shift);
        shifted.set(bytes, shift);
        const given = isNodes ? Buffer.from(shifted.buffer, shift) : shifted.subarray(shift);
        const read = decodeColumns('x.columns', given);
        for (const [name, values] of Object.entries(written)) {
          const type = TYPES.get(values.constructor) ?? 'u8';
          expect(read.get(name, type, values.length)).toEqual(values);
        }
      }),
    );
  });

  it('are refused where a column is missing, of another type or of another length', () => {
    const read = decodeColumns('x.columns', sample());
    expect(() => read.get('c', 'u8')).toThrow('The index file x.columns is damaged: it has no column c.');
    expect(() => read.get('a', 'i32')).toThrow('its column a is u32 where i32 is expected');
    expect(() => read.get('a', 'u32', 4)).toThrow('its column a has 3 values where 4 are expected');
  });

  it.each([
    ['no bytes', new Uint8Array(0), 'it is too short'],
    ['another file', new Uint8Array(32), 'it does not begin as a file of columns'],
    ['a cut header', sample().slice(0, 30), 'its header is cut off'],
  ])('are refused: %s', (_, bytes, reason) => {
    expect(() => decodeColumns('x.columns', bytes)).toThrow(reason);
  });

  it.each([
    ['not JSON', '{'],
    ['not a list', '{}'],
    ['no header', '[null]'],
    ['an unknown type', '[{"name":"a","type":"constructor","length":1,"offset":0}]'],
    ['a negative length', '[{"name":"a","type":"u8","length":-1,"offset":0}]'],
    ['an offset between elements', '[{"name":"a","type":"u8","length":1,"offset":4}]'],
  ])('are refused where the header is %s', (_, header) => {
    const bytes = new Uint8Array(256);
    bytes.set(sample().subarray(0, 4));
    bytes[4] = header.length;
    bytes.set(
      [...header].map((character) => character.charCodeAt(0)),
      8,
    );
    expect(() => decodeColumns('x.columns', bytes)).toThrow(LociError);
  });

  it('are refused at every length but the whole', () => {
    const bytes = sample();
    for (let length = 0; length < bytes.length - 7; length++) {
      const read = () => {
        const columns = decodeColumns('x.columns', bytes.slice(0, length));
        return [columns.get('a', 'u32', 3), columns.get('b', 'i8', 1)];
      };
      expect(read).toThrow(expect.objectContaining({ code: 'index-damaged' }));
    }
  });
});
