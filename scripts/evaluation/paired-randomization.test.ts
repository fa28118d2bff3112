import { expect, it } from 'vitest';
import { pairedRandomization } from './paired-randomization.js';

it('finds nothing where nothing differs', () => {
  expect(pairedRandomization([0.5, 0.2], [0.5, 0.2])).toBe(1);
  expect(pairedRandomization([], [])).toBe(1);
});

it('comes near the exact p where one query in four differs the other way', () => {
  // Differences 1, 1, 1, −1: the sum is ±2 or more in 10 of 16 sign patterns, namely all but the 6 that sum to 0.
  expect(pairedRandomization([1, 1, 1, 0], [0, 0, 0, 1])).toBeCloseTo(10 / 16, 1);
});

it('is small where all of many queries differ the same way', () => {
  const better = Array.from({ length: 20 }, () => 0.6);
  expect(
    pairedRandomization(
      better,
      better.map(() => 0.5),
    ),
  ).toBeLessThan(0.001);
});
