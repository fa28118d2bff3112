/** Dates as mail and feeds write them: RFC 5322, and RFC 822 before it. */
import { parseDate } from './calendar-date.js';

const MAIL_DATE = /^(?:[A-Za-z]{2,9}\.?,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{4}|\d{2})\b/;
/** Of a year with two digits: 49 is 2049 and 50 is 1950 (RFC 5322, section 4.3). */
const FIRST_YEAR_OF_1900 = 50;

/**
 * The day as the writer's clock had it, `2025-05-22`; null where it is no date that `parseDate` or mail knows.
 * `Thu, 22 May 2025 23:30:00 -0400` is the 22nd, though it was the 23rd in Greenwich.
 */
export function parseWrittenDate(text: string): string | null {
  const iso = parseDate(text);
  if (iso !== null) return iso;
  const [, day, month, year] = MAIL_DATE.exec(text.trim()) ?? [];
  if (!day || !month || !year) return null;
  const century = year.length > 2 ? '' : Number(year) < FIRST_YEAR_OF_1900 ? '20' : '19';
  return parseDate(`${day} ${month.slice(0, 3)} ${century}${year}`);
}
