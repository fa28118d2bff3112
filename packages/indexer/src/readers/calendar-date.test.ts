import { describe, expect, it } from 'vitest';
import { parseDate } from './calendar-date.js';

describe('parseDate', () => {
  it.each([
    ['2025-05-22', '2025-05-22'],
    ['2025-05', '2025-05'],
    ['2025', '2025'],
    ['2025-05-22T14:18:00-04:00', '2025-05-22'],
    ['22 May 2025', '2025-05-22'],
    ['May 22, 2025', '2025-05-22'],
    ['Thursday, May 22nd, 2025', '2025-05-22'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['March 2025', '2025-03'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each(['', '31 June 2025', '29 February 2025', '05/06/2025', '2025-13', 'yesterday', 'May I, 2025'])(
    'does not guess at %j',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );
});
