/** Recognizes what stands above an article: its title, bylines and date lines; date lines below it too. */
import { parseDate, WRITTEN_DATE } from '../readers/calendar-date.js';
import { type FurnitureRule, findBody, isOutsideBody } from './unit.js';

const PREFIX =
  '(?:(?:(?:first|last|originally)\\s+)?(?:published|updated|posted|modified|created|edited)(?:\\s+(?:on|at))?\\s*:?|date\\s*:)';
/** A number alone is no time: in `26 August 2025` it is the day. */
const TIME = '\\d{1,2}(?:[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?|\\s*[ap]\\.?m\\.?)(?:\\s*\\(?[A-Z]{2,5}\\)?)?';
const DATE_LINE = new RegExp(
  `^(?:(${PREFIX})\\s+)?(?:${TIME},?\\s+(?:on\\s+)?)?((?:${WRITTEN_DATE})|\\d{4}-\\d{2}-\\d{2})(?:,?\\s+(?:at\\s+|[|–-]\\s*)?${TIME})?\\.?$`,
  'i',
);
/** With the name of the site; to part a longer line takes time by its square, and no title has it. */
const MAX_TITLE_LINE_LENGTH = 1000;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|da|del|der|van|von|al|el|bin)\\s+)*\\p{Lu}[\\p{L}.'’-]*){1,3}";
const BYLINE = new RegExp(
  `^(?:(?:Story|Words|Written|Text|Analysis|Opinion|Reported)\\s+)?(?:By|BY|by)\\s+${NAME}(?:(?:,|,?\\s+and|\\s+&)\\s+${NAME})*(?:\\s*[|•·–—-]\\s*[^.!?]{1,40})?$`,
  'u',
);

export interface DateLine {
  /** ISO 8601, to the day. */
  readonly date: string;
  /** True where it says when the text was changed, not when it was published. */
  readonly isUpdate: boolean;
}

/** What a line says that holds a date and nothing else, such as `26 August 2025` or `Updated at 2:18 p.m. ET on May 22, 2025`; else null. */
export function parseDateLine(content: string): DateLine | null {
  const match = content.length <= 100 ? DATE_LINE.exec(content) : null;
  const date = match?.[2] ? parseDate(match[2]) : null;
  if (!match || date === null || !FULL_DATE.test(date)) return null;
  return { date, isUpdate: /updated|modified|edited/i.test(match[1] ?? '') };
}

/** A date or a name in the midst of an article may belong to it; only above and below it are they furniture. */
export const headLinesRule: FurnitureRule = (units, context) => {
  const body = findBody(units);
  const title = context.title === null ? null : foldTitle(context.title);
  for (const [index, unit] of units.entries()) {
    if (unit.reason !== null || !isOutsideBody(index, body)) continue;
    const isAbove = index < body.first;
    if (isAbove && title !== null && repeatsTitle(unit.content, title)) unit.reason = 'title';
    else if (parseDateLine(unit.content) !== null) unit.reason = 'date-line';
    else if (isByline(unit.content) || (isAbove && unit.content === context.author)) unit.reason = 'byline';
  }
};

export function isByline(content: string): boolean {
  return content.length <= 120 && BYLINE.test(content);
}

/** The title itself, or the title and the name of the site as browsers show it. */
function repeatsTitle(content: string, foldedTitle: string): boolean {
  if (foldTitle(content) === foldedTitle) return true;
  if (content.length > MAX_TITLE_LINE_LENGTH) return false;
  const parts = /^(.+)\s+[|–—-]\s+[^|]{1,40}$/.exec(content);
  return parts?.[1] !== undefined && foldTitle(parts[1]) === foldedTitle;
}

/** Equal for titles that differ in case, spaces, kinds of quotes and dashes, a closing full stop or a Markdown mark. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^#{1,6}\s+/, '')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
