/** Numbers and texts come back from bytes as they went in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteCursor, createByteWriter } from './byte-writer.js';

describe('byte writer and cursor', () => {
  it('takes seven bits a byte, the lowest first', () => {
    const writer = createByteWriter();
    writer.writeVarint(127);
    writer.writeVarint(300);
    expect([...writer.toBytes()]).toEqual([127, 172, 2]);
  });

  it('give back every whole number and text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.maxSafeNat(), fc.string({ unit: 'grapheme' }))), (values) => {
        const writer = createByteWriter();
        for (const value of values) {
          if (typeof value === 'number') writer.writeVarint(value);
          else writer.writeText(value);
        }
        const cursor = createByteCursor(writer.toBytes());
        expect(values.map((value) => (typeof value === 'number' ? cursor.readVarint() : cursor.readText()))).toEqual(
          values,
        );
        expect(cursor.atEnd).toBe(true);
      }),
    );
  });

  it('refuses bytes that are cut off', () => {
    expect(() => createByteCursor(Uint8Array.of(200)).readVarint()).toThrow(RangeError);
    expect(() => createByteCursor(Uint8Array.of(5, 65)).readText()).toThrow(RangeError);
  });

  it('reads the greatest whole number, and refuses bytes that hold a greater one, or none', () => {
    const writer = createByteWriter();
    writer.writeVarint(Number.MAX_SAFE_INTEGER);
    expect(createByteCursor(writer.toBytes()).readVarint()).toBe(Number.MAX_SAFE_INTEGER);
    for (const length of [8, 200]) {
      const bytes = new Uint8Array(length + 1).fill(128, 0, length);
      expect(() => createByteCursor(bytes).readVarint()).toThrow(RangeError);
    }
  });
});
