import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonRuns } from './common-runs.js';

const words = (text: string) => text.split(' ');

describe('commonRuns', () => {
  it('finds the longest run first and leaves its words to no other', () => {
    const a = words('the time has come for our two countries to work together');
    const b = words('he said the time has come to work together with our two countries');
    expect(commonRuns(a, b, 3)).toEqual([
      { aStart: 0, bStart: 2, length: 4 },
      { aStart: 5, bStart: 10, length: 3 },
      { aStart: 8, bStart: 6, length: 3 },
    ]);
  });

  it('finds nothing below the least length, in empty texts, and in texts of other words', () => {
    expect(commonRuns(words('a b c'), words('x a b'), 3)).toEqual([]);
    expect(commonRuns([], words('a b c'), 1)).toEqual([]);
    expect(commonRuns(words('a b c'), words('d e f'), 1)).toEqual([]);
  });

  it('uses each word of either side at most once, and only equal words', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 4 }), (a, b, minLength) => {
        const usedA = new Set<number>();
        const usedB = new Set<number>();
        for (const run of commonRuns(a, b, minLength)) {
          expect(run.length).toBeGreaterThanOrEqual(minLength);
          for (let i = 0; i < run.length; i++) {
            expect(a[run.aStart + i]).toBe(b[run.bStart + i]);
            expect(usedA.has(run.aStart + i) || usedB.has(run.bStart + i)).toBe(false);
            usedA.add(run.aStart + i);
            usedB.add(run.bStart + i);
          }
        }
      }),
    );
  });

  it('covers a text compared with itself in one run', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 30 }), (a) => {
        expect(commonRuns(a, a, 1)).toEqual([{ aStart: 0, bStart: 0, length: a.length }]);
      }),
    );
  });
});
