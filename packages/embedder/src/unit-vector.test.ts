/** Directions, sums and cosines against figures worked out by hand. */
import { describe, expect, it } from 'vitest';
import { addRows, cosine, toUnit } from './unit-vector.js';

describe('toUnit', () => {
  it('keeps the direction and makes the length 1', () => {
    expect([...toUnit(Float32Array.of(3, 4))]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  });

  it('leaves a zero vector zero', () => {
    expect([...toUnit(new Float32Array(2))]).toEqual([0, 0]);
  });
});

describe('addRows', () => {
  it('adds the rows from start up to end, without end', () => {
    const sum = Float32Array.of(10, 20);
    addRows(sum, Float32Array.of(1, 2, 3, 4, 5, 6), 1, 3);
    expect([...sum]).toEqual([18, 30]);
  });
});

describe('cosine', () => {
  it('does not depend on lengths', () => {
    expect(cosine([2, 0], [5, 5])).toBeCloseTo(Math.SQRT1_2, 12);
    expect(cosine([1, 2], [-2, -4])).toBeCloseTo(-1, 12);
  });

  it('is 0 where a vector is zero', () => {
    expect(cosine([0, 0], [1, 0])).toBe(0);
  });
});
