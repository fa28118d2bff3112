import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createByteBoundedCache } from './byte-bounded-cache.js';

describe('createByteBoundedCache', () => {
  it('forgets what was used longest ago', () => {
    const cache = createByteBoundedCache<string>(10);
    cache.set(1, 'one', 4);
    cache.set(2, 'two', 4);
    expect(cache.get(1)).toBe('one');
    cache.set(3, 'three', 4);
    expect([1, 2, 3].map(cache.get)).toEqual(['one', undefined, 'three']);
  });

  it('counts an entry that is set again once', () => {
    const cache = createByteBoundedCache<string>(10);
    for (let i = 0; i < 5; i++) cache.set(1, `${i}`, 6);
    cache.set(2, 'two', 4);
    expect([1, 2].map(cache.get)).toEqual(['4', 'two']);
  });

  it('keeps the last entry even where it alone is past the bound', () => {
    const cache = createByteBoundedCache<string>(10);
    cache.set(1, 'one', 4);
    cache.set(2, 'large', 99);
    expect([1, 2].map(cache.get)).toEqual([undefined, 'large']);
    cache.set(3, 'three', 1);
    expect([2, 3].map(cache.get)).toEqual([undefined, 'three']);
  });

  it('never holds more than its bound, one large entry aside', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(6))), (sets) => {
        const cache = createByteBoundedCache<number>(10);
        const sizes = new Map<number, number>();
        for (const [key, size] of sets) {
          cache.set(key, size, size);
          sizes.set(key, size);
        }
        const held = [...sizes].filter(([key]) => cache.get(key) !== undefined);
        expect(held.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(10);
        for (const [key, size] of held) expect(cache.get(key)).toBe(size);
      }),
    );
  });
});
