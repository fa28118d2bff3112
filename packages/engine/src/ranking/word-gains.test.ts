/** Gains by words, against figures worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gainsFromWords } from './word-gains.js';

describe('gainsFromWords', () => {
  it('is the weight times the squared distance above the mean: 5 × (0.5 − 0.3)² for the best of three', () => {
    const gains = gainsFromWords([0.5, 0.1, 0.3], 5);
    expect(gains).toEqual([expect.closeTo(0.2, 12), 0, expect.closeTo(0, 12)]);
  });

  it('gives nothing where all are as near, and where there are none', () => {
    expect(gainsFromWords([0.25, 0.25], 5)).toEqual([0, 0]);
    expect(gainsFromWords([], 5)).toEqual([]);
  });

  it('lowers nobody, and keeps the order of what it reads', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true })), (nearness) => {
        const gains = gainsFromWords(nearness, 5);
        for (const [i, gain] of gains.entries()) {
          expect(gain).toBeGreaterThanOrEqual(0);
          for (const [j, other] of gains.entries()) {
            if ((nearness[i] as number) > (nearness[j] as number)) expect(gain).toBeGreaterThanOrEqual(other);
          }
        }
      }),
    );
  });
});
