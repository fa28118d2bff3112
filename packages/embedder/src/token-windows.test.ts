/** Windows hold every token once, in order, and never more than fit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planWindows } from './token-windows.js';

describe('planWindows', () => {
  it('keeps what fits in one window', () => {
    expect(planWindows([3, 2], 5)).toEqual([
      [
        { segment: 0, start: 0, end: 3 },
        { segment: 1, start: 0, end: 2 },
      ],
    ]);
  });

  it('begins a window at the segment that does not fit', () => {
    expect(planWindows([3, 3], 5)).toEqual([[{ segment: 0, start: 0, end: 3 }], [{ segment: 1, start: 0, end: 3 }]]);
  });

  it('splits a segment that is longer than a window into nearly equal parts', () => {
    expect(planWindows([11], 5)).toEqual([
      [{ segment: 0, start: 0, end: 3 }],
      [{ segment: 0, start: 3, end: 7 }],
      [{ segment: 0, start: 7, end: 11 }],
    ]);
  });

  it('gives one empty window where there are no tokens', () => {
    expect(planWindows([], 5)).toEqual([[]]);
    expect(planWindows([0, 0], 5)).toEqual([[]]);
  });

  it('holds every token once, in order, within the capacity', () => {
    const counts = fc.array(fc.nat({ max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 12 }), (tokenCounts, capacity) => {
        const windows = planWindows(tokenCounts, capacity);
        const reached = tokenCounts.map(() => 0);
        let latest = 0;
        for (const window of windows) {
          expect(window.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(capacity);
          for (const { segment, start, end } of window) {
            expect(segment).toBeGreaterThanOrEqual(latest);
            expect(start).toBe(reached[segment]);
            expect(end).toBeGreaterThan(start);
            reached[segment] = end;
            latest = segment;
          }
        }
        expect(reached).toEqual(tokenCounts);
      }),
    );
  });
});
