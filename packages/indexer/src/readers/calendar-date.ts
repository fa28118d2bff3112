/** Dates as people write them, made ISO 8601. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** `22 May 2025`, `May 22, 2025`, `May 2025`, each with an optional weekday before it. */
export const WRITTEN_DATE = `${WEEKDAY}(?:${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})|${MONTH}\\s+${DAY},?\\s+(\\d{4})|${MONTH}\\s+(\\d{4}))`;
/** `2025`, `2025-05`, `2025-05-22`, and a time after it as in RFC 3339. */
const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}\S*)?)?)?$/;
const WRITTEN = new RegExp(`^${WRITTEN_DATE}$`, 'i');

/**
 * A date as `2025-05-22`, `2025-05` or `2025`, as precise as given; a time of day is dropped.
 * Understands ISO 8601 and English dates with the month in letters. Null for anything else, also for a day that the
 * calendar does not have and for `05/06/2025`, which could be either of two days.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  const iso = ISO_DATE.exec(trimmed);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const written = WRITTEN.exec(trimmed);
  if (!written) return null;
  const [, day, month, year, monthFirst, dayAfter, yearAfter, monthAlone, yearAlone] = written;
  if (month) return calendarDate(year, monthNumber(month), day);
  if (monthFirst) return calendarDate(yearAfter, monthNumber(monthFirst), dayAfter);
  return calendarDate(yearAlone, monthNumber(monthAlone ?? ''), undefined);
}

function monthNumber(name: string): string {
  const prefix = name.toLowerCase().slice(0, 3);
  return String(MONTHS.findIndex((month) => month.startsWith(prefix)) + 1);
}

function calendarDate(year?: string, month?: string, day?: string): string | null {
  if (!year) return null;
  if (!month) return year;
  const monthIndex = Number(month);
  if (monthIndex < 1 || monthIndex > 12) return null;
  const yearMonth = `${year}-${String(monthIndex).padStart(2, '0')}`;
  if (!day) return yearMonth;
  // Day 0 of the next month is the last of this one.
  const lastDay = new Date(Date.UTC(Number(year), monthIndex, 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay ? `${yearMonth}-${day.padStart(2, '0')}` : null;
}
