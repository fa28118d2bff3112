/** Reads dates as pages state and show them: in data, in attributes, and in a line of text in the page's language. */
import { parseDate, WRITTEN_DATE } from '../calendar-date.js';

/** Year, month and day in that order, as data and addresses have them: `2019-11-18T09:30Z`, `2019/11/18`, `20191118`. */
const YEAR_FIRST = /^\s*((?:19|20)\d{2})([-/.]?)(\d{2})\2(\d{2})(?!\d)/;
/** With dots the day comes first; with slashes it may be either and is not read. */
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/;
const EAST_ASIAN = /((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;
const ENGLISH = new RegExp(`(?<![\\p{L}\\d])(?:${WRITTEN_DATE})(?!\\p{L}|\\d(?!\\d?:))`, 'iu');
const ISO_IN_TEXT = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const DAY_AND_YEAR =
  /(?<!\d)(\d{1,2})(?:er|º|ª|°|\.|일)?\s+(?:de\s+|d['’])?(\p{L}{3,12})\.?,?\s+(?:de[l]?\s+)?((?:19|20)\d{2})(?!\d)/iu;
const EARLIEST = '1700';
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:[/_-]|$)/i;
/** Longer texts hold more than a date. */
const MAX_DATE_TEXT = 300;

/** The date that a value of data tells, ISO 8601; null where it is not understood. */
export function readDateValue(value: string): string | null {
  const text = value.trim().slice(0, MAX_DATE_TEXT);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return isoDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  return plausible(parseDate(text)) ?? findDate(text, null);
}

/** The first date in a line of text, to the day. `language` is that of the page; English is understood always. */
export function findDate(text: string, language: string | null): string | null {
  const line = text.slice(0, MAX_DATE_TEXT);
  const iso = ISO_IN_TEXT.exec(line);
  if (iso) return isoDate(iso[1], iso[2], iso[3]);
  const english = ENGLISH.exec(line);
  const written = english && parseDate(english[0]);
  // A month without its day is seldom when something was published.
  if (written && written.length === '2019-11-18'.length) return written;
  const eastAsian = EAST_ASIAN.exec(line);
  if (eastAsian) return isoDate(eastAsian[1], eastAsian[2], eastAsian[3]);
  const dotted = DAY_FIRST.exec(line);
  if (dotted) return isoDate(dotted[3], dotted[2], dotted[1]);
  const named = DAY_AND_YEAR.exec(line);
  const month = named?.[2] === undefined ? null : monthOf(named[2], language);
  return month === null ? null : isoDate(named?.[3], String(month), named?.[1]);
}

/** The date that many sites have in the addresses of their articles: `/2019/11/18/` or `/2019/nov/18/`. */
export function dateOfAddress(url: string): string | null {
  const match = IN_ADDRESS.exec(url);
  if (!match) return null;
  const month = /\d/.test(match[2] ?? '') ? match[2] : String(monthOf(match[2] ?? '', 'en'));
  return isoDate(match[1], month, match[3]);
}

function isoDate(year?: string, month?: string, day?: string): string | null {
  return plausible(parseDate([year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')));
}

/** Software that knows no date writes its earliest: the year 1, or 1601. */
function plausible(date: string | null): string | null {
  return date !== null && date >= EARLIEST ? date : null;
}

const MIN_MONTH_LETTERS = 3;
const monthsByLanguage = new Map<string, readonly string[]>();

/** From 1, by the first letters of the month's names in the language; null for another word. */
function monthOf(word: string, language: string | null): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  if (language === null || folded.length < MIN_MONTH_LETTERS) return null;
  const months = monthNames(language);
  const exact = months.indexOf(folded);
  const found =
    exact >= 0 ? exact : months.findIndex((name) => name.startsWith(folded) || folded.startsWith(name.slice(0, 4)));
  return found < 0 ? null : (found % 12) + 1;
}

/** Twelve names as they stand beside a day, then twelve as they stand alone. */
function monthNames(language: string): readonly string[] {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const names = [
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
  ].flatMap((format) =>
    Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2019, month, 15));
      return (parts.find((part) => part.type === 'month')?.value ?? '').toLowerCase();
    }),
  );
  monthsByLanguage.set(language, names);
  return names;
}
