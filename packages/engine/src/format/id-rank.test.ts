import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankIds } from './id-rank.js';

it('ranks ids as their texts compare', () => {
  const id = fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f'), maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(id), (ids) => {
      const starts = new Uint32Array(ids.length);
      for (let i = 1; i < ids.length; i++) starts[i] = (starts[i - 1] as number) + (ids[i - 1] as string).length;
      const ranks = rankIds(starts, new TextEncoder().encode(ids.join('')));
      const sorted = [...ids].sort();
      expect(ids.map((each) => sorted.indexOf(each))).toEqual([...ranks]);
    }),
  );
});
