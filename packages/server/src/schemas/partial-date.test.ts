/** Dates are taken as precise as they are given, and only days that exist. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAfter, isPartialDate } from './partial-date.js';

describe('isPartialDate', () => {
  it.each(['2025', '2025-05', '2025-05-22', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', (date) => {
    expect(isPartialDate(date)).toBe(true);
  });

  it.each(['', '25', '2025-', '2025-5', '2025-13', '2025-00', '2025-02-29', '2025-04-31', '2025-05-22T00:00', '٢٠٢٥'])(
    'refuses %s',
    (date) => {
      expect(isPartialDate(date)).toBe(false);
    },
  );

  it('takes every day of the calendar', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => isPartialDate(day.toISOString().slice(0, 10))));
  });
});

describe('isAfter', () => {
  it.each([
    ['2025-05-22', '2025-05-21', true],
    ['2025-05-22', '2025-05-22', false],
    ['2025-06', '2025-05-22', true],
    ['2025-05', '2025-05-22', false],
    ['2025-05-22', '2025', false],
    ['2024', '2025-01', false],
  ])('%s after %s: %s', (one, other, expected) => {
    expect(isAfter(one, other)).toBe(expected);
  });
});
