import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFilter, PART_FILTERS, undoFilter } from './part-filter.js';

it.each(PART_FILTERS)('%s gives any bytes back, wherever in a buffer they lie', (filter) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 67 }), fc.nat(5), (bytes, shift) => {
      const shifted = new Uint8Array(bytes.length + shift);
      shifted.set(bytes, shift);
      const filtered = applyFilter(shifted.subarray(shift), filter);
      expect(filtered.length).toBe(bytes.length);
      expect(undoFilter(filtered, filter)).toEqual(bytes);
      expect([...undoFilter(Buffer.from(filtered), filter)]).toEqual([...bytes]);
    }),
  );
});

it('makes an even ascent one number, repeated', () => {
  const ascent = new Uint8Array(Uint32Array.of(7, 10, 13, 16).buffer);
  expect([...applyFilter(ascent, 'delta')]).toEqual([14, 6, 6, 6, ...new Array(12).fill(0)]);
});
