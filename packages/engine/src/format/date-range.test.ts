import { describe, expect, it } from 'vitest';
import { parseDayRange } from './date-range.js';

describe('parseDayRange', () => {
  it.each([
    ['2025', 20250101, 20251231],
    ['2025-05', 20250501, 20250531],
    ['2025-05-22', 20250522, 20250522],
    ['2025-05-22T23:59:00+02:00', 20250522, 20250522],
    ['2025-04', 20250401, 20250430],
    ['2024-02', 20240201, 20240229],
    ['1900-02', 19000201, 19000228],
    ['2000-02', 20000201, 20000229],
    ['0001', 10101, 11231],
  ])('%s is %d to %d', (date, first, last) => {
    expect(parseDayRange(date)).toEqual({ first, last });
  });

  it.each([
    '',
    '25',
    '2025-5',
    '2025-13',
    '2025-00',
    '2025-05-00',
    '2025-04-31',
    '2023-02-29',
    ' 2025',
    '2025-05-22 ',
    'May 2025',
  ])('refuses %j', (date) => {
    expect(parseDayRange(date)).toBeNull();
  });
});
