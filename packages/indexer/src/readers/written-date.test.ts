import { describe, expect, it } from 'vitest';
import { parseWrittenDate } from './written-date.js';

describe('parseWrittenDate', () => {
  it.each([
    ['Thu, 22 May 2025 23:30:00 -0400', '2025-05-22'],
    ['22 May 2025 23:30 GMT', '2025-05-22'],
    ['  Thu,  1 Jan 70 00:00:00 +0000 (UTC)', '1970-01-01'],
    ['1 Sept 03', '2003-09-01'],
    ['Friday, 03-Jan-97 10:00:00 GMT', '1997-01-03'],
    ['2025-05-22T10:00:00Z', '2025-05-22'],
    ['31 Jun 2025 10:00', null],
    ['22 Mai 2025', null],
    ['yesterday', null],
    ['', null],
  ])('reads %j as %s', (text, date) => {
    expect(parseWrittenDate(text)).toBe(date);
  });
});
