/** Rank correlations worked out by hand. */
import { describe, expect, it } from 'vitest';
import { spearman } from './spearman.js';

describe('spearman', () => {
  it('is 1 for the same order and −1 for the opposite one, whatever the distances', () => {
    expect(spearman([1, 2, 100], [5, 6, 7])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 100], [7, 6, 5])).toBeCloseTo(-1, 12);
  });

  it('is 1 − 6Σd²/n(n²−1) where no values are equal', () => {
    // The ranks differ by 1, 1, 0: 1 − 6·2/(3·8).
    expect(spearman([10, 20, 30], [2, 1, 3])).toBeCloseTo(0.5, 12);
  });

  it('gives equal values the mean of their ranks', () => {
    // Ranks [1.5, 1.5, 3] and [1, 2, 3]: covariance 1.5, squares 1.5 and 2.
    expect(spearman([4, 4, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12);
  });

  it('is not a number where all values are equal', () => {
    expect(spearman([1, 1], [1, 2])).toBeNaN();
  });
});
