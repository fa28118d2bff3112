import fc from 'fast-check';
import { expect, it } from 'vitest';
import { growableColumn } from './growable-column.js';

it('holds what was pushed, past every doubling', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (count) => {
      const column = growableColumn(Uint32Array);
      for (let i = 0; i < count; i++) column.push(i);
      expect(column.length).toBe(count);
      expect(column.values()).toEqual(Uint32Array.from({ length: count }, (_, i) => i));
    }),
    { numRuns: 20 },
  );
});

it('stores what the type can hold: a scale of 64 bits becomes one of 32', () => {
  const column = growableColumn(Float32Array);
  column.push(0.1);
  expect([...column.values()]).toEqual([Math.fround(0.1)]);
});
