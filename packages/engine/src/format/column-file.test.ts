/** A remote file of columns answers as a held one does, and reads no more than what was asked for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexReader } from '../storage.js';
import { openColumnFile } from './column-file.js';
import { encodeColumns } from './columns.js';

const FILE = 'x.columns';

function readerOf(bytes: Uint8Array, remote: boolean) {
  const reads: (readonly [start: number, end: number])[] = [];
  const reader: IndexReader = {
    remote,
    async read(_name, start = 0, end = bytes.length) {
      reads.push([start, end]);
      return bytes.slice(start, end);
    },
    close: async () => undefined,
  };
  return { reader, reads };
}

describe('a file of columns', () => {
  it('gives the same values from afar as from near, whole and in slices', async () => {
    const arbitrary = fc.record({
      numbers: fc.uint32Array({ maxLength: 20 }),
      wide: fc.float64Array({ noNaN: true, maxLength: 20 }),
      bytes: fc.uint8Array({ maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.nat(22), fc.nat(22), async (columns, a, b) => {
        const bytes = encodeColumns(columns);
        const [near, far] = await Promise.all([
          openColumnFile(readerOf(bytes, false).reader, FILE),
          openColumnFile(readerOf(bytes, true).reader, FILE),
        ]);
        const [start, end] = a < b ? [a, b] : [b, a];
        for (const file of [near, far]) {
          expect(file.has('numbers')).toBe(true);
          expect(file.has('others')).toBe(false);
          expect(await file.column('numbers', 'u32', columns.numbers.length)).toEqual(columns.numbers);
          const from = Math.min(start, columns.wide.length);
          expect(await file.slice('wide', 'f64', columns.wide.length, from, end)).toEqual(
            columns.wide.slice(from, end),
          );
          expect(await file.slice('bytes', 'u8', undefined, 0, end)).toEqual(columns.bytes.slice(0, end));
        }
      }),
    );
  });

  it('reads from afar the header and the values that are asked for, and nothing else', async () => {
    const bytes = encodeColumns({ a: Uint32Array.from({ length: 1000 }, (_, i) => i) });
    const { reader, reads } = readerOf(bytes, true);
    const file = await openColumnFile(reader, FILE);
    expect([...(await file.slice('a', 'u32', 1000, 10, 12))]).toEqual([10, 11]);
    expect(reads.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(200);
  });

  it('refuses a slice of a column of another type or length, near and far', async () => {
    const bytes = encodeColumns({ a: Uint32Array.of(1, 2) });
    for (const remote of [false, true]) {
      const file = await openColumnFile(readerOf(bytes, remote).reader, FILE);
      await expect(file.slice('a', 'f64', 2, 0, 1)).rejects.toThrow('its column a is u32 where f64 is expected');
      await expect(file.slice('a', 'u32', 3, 0, 1)).rejects.toThrow('its column a has 2 values where 3 are expected');
      await expect(file.column('b', 'u32')).rejects.toThrow('it has no column b');
    }
  });
});
