/** Dates of differing precision (`2025`, `2025-05`, `2025-05-22`) as ranges of days that can be compared. */

/** Days as numbers of the form 20250522, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** Null where the text is not an ISO 8601 date of the calendar. A time of day is passed over. */
export function parseDayRange(date: string): DayRange | null {
  const match = DATE.exec(date);
  if (match === null) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: year * 10000 + 101, last: year * 10000 + 1231 };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const days = daysInMonth(year, month);
  const base = year * 10000 + month * 100;
  if (match[3] === undefined) return { first: base + 1, last: base + days };
  const day = Number(match[3]);
  return day < 1 || day > days ? null : { first: base + day, last: base + day };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
