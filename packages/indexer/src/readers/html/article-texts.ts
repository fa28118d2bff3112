/** Leaves out what stands in an article's element and is no part of the article: title, dates, labels and links to others. */
import { closest, type HtmlElement } from './html-tree.js';
import { fold, isProse, linkShare, weightOf } from './measures.js';
import type { Segment } from './page-segments.js';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const LISTS = new Set(['ul', 'ol', 'dl', 'menu']);

const ACTION = 'share|print|save|e-?mail|close|tweet|pin|follow|copy link|subscribe|sign up|log in|loading|menu';
const NETWORK = 'whatsapp|facebook|twitter|google\\+?|linkedin|pinterest|reddit|telegram|instagram';
const LINKING = '(?:[\\s,|·•/:+&]|and|on|via|with friends|it with friends|this|article|story|page)';
/** Words of buttons and notices that stand alone. */
const LABEL = new RegExp(
  `^(?:${[
    'advert(?:isement)?s?',
    'sponsored(?: content)?',
    '\\d* ?comments?(?: \\(?\\d+\\)?)?',
    `(?:(?:${ACTION}|${NETWORK})${LINKING}*)+`,
    '(?:tags?|topics?|filed under)',
    '(?:continue reading|story continues)[^.]{0,60}',
    'continued? below',
    'image \\d+ of \\d+',
    '(?:view|show) (?:gallery|comments|more)',
    'read more',
  ].join('|')})[.:…]*$`,
  'i',
);
const MAX_LABEL_LENGTH = 80;

/** A link to another article, or an appeal that is one. */
const RELATED =
  /^\W{0,3}(?:related|read (?:more|next|also|this|now)|also read|see also|more(?: on| from)?|watch(?: now| more| live)?|listen|recommended|don['’]t miss|click here|sign up|subscribe|follow us)\b/i;
const MAX_RELATED_LENGTH = 250;
const MIN_RELATED_LINK_SHARE = 0.4;

/** Lines above an article are shorter, be they date, author or place in the site; what has more links is the latter. */
const MAX_HEAD_WEIGHT = 120;
const MAX_HEAD_LINK_SHARE = 0.3;
const BYLINE = /^(?:by|von|par|por|de|di|от|автор:?)\s+\p{Lu}.{0,50}$/u;
const MAX_DATE_LENGTH = 100;
const MAX_LETTERS_BESIDE_DATE = 3;
const MONTH = /\p{L}*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/giu;
const DATE_WORD =
  /published|updated|posted|last|modified|on|at|am|pm|utc|gmt|[ecmp][ds]?t|min(?:ute)?s?|read|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|hours?|days?|ago/gi;

/** The list is a menu, not one that the article has. */
const MIN_MENU_LINK_SHARE = 0.8;
const MAX_LAST_LINK_SHARE = 0.6;
const MAX_TITLE_LENGTH = 500;
/** A title that comes after more of the prose stands below the article, above another one. */
const MAX_SHARE_ABOVE_TITLE = 1 / 3;

/** `titles` are the texts that may be the page's title. */
export function articleTexts(segments: readonly Segment[], titles: readonly string[]): Segment[] {
  const folded = new Set(titles.map(fold).filter((title) => title !== ''));
  const body = afterTitle(segments, folded);
  const firstProse = body.findIndex((segment) => isProse(segment) && !isHeading(segment));
  const kept = body.filter((segment, index) => {
    if (isLabel(segment) || isRelated(segment)) return false;
    const isAbove = index < firstProse;
    return !isAbove || !(segment.holder.name === 'h1' || isTitle(segment, folded) || isHeadLine(segment));
  });
  return trimEnd(withoutMenus(kept));
}

/** The level of the heading that the text stands in; null where it stands in none. */
export function headingLevel({ holder }: Segment): number | null {
  const heading = closest(holder, HEADINGS);
  return heading === null ? null : Number(heading.name.slice(1));
}

function isHeading(segment: Segment): boolean {
  return headingLevel(segment) !== null;
}

function afterTitle(segments: readonly Segment[], folded: ReadonlySet<string>): readonly Segment[] {
  const prose = segments.map((segment) => (isProse(segment) ? weightOf(segment.text) : 0));
  const limit = prose.reduce((sum, weight) => sum + weight, 0) * MAX_SHARE_ABOVE_TITLE;
  const title = segments.findIndex((segment) => isHeading(segment) && isTitle(segment, folded));
  const above = prose.slice(0, title + 1).reduce((sum, weight) => sum + weight, 0);
  return above <= limit ? segments.slice(title + 1) : segments;
}

function isTitle({ text }: Segment, folded: ReadonlySet<string>): boolean {
  return text.length <= MAX_TITLE_LENGTH && folded.has(fold(text));
}

function isLabel({ text }: Segment): boolean {
  return text.length <= MAX_LABEL_LENGTH && LABEL.test(text);
}

function isRelated(segment: Segment): boolean {
  const { text } = segment;
  return text.length <= MAX_RELATED_LENGTH && linkShare(segment) > MIN_RELATED_LINK_SHARE && RELATED.test(text);
}

function isHeadLine(segment: Segment): boolean {
  const { text } = segment;
  if (weightOf(text) > MAX_HEAD_WEIGHT) return false;
  return linkShare(segment) > MAX_HEAD_LINK_SHARE || BYLINE.test(text) || isDateLine(text);
}

/** Says when, and nothing else. */
function isDateLine(text: string): boolean {
  if (text.length > MAX_DATE_LENGTH || !/\d/.test(text)) return false;
  const rest = text.replace(MONTH, '').replace(DATE_WORD, '').replace(/\P{L}/gu, '');
  return rest.length <= MAX_LETTERS_BESIDE_DATE;
}

/** Leaves out lists that are links and nothing else, with the heading above them. */
function withoutMenus(segments: readonly Segment[]): Segment[] {
  const lengths = new Map<HtmlElement, { all: number; links: number }>();
  for (const { holder, text, linkLength } of segments) {
    const list = closest(holder, LISTS);
    if (list === null) continue;
    const length = lengths.get(list) ?? { all: 0, links: 0 };
    lengths.set(list, { all: length.all + text.length, links: length.links + linkLength });
  }
  const isMenu = segments.map(({ holder }) => {
    const list = closest(holder, LISTS);
    const length = list === null ? undefined : lengths.get(list);
    return length !== undefined && length.links > MIN_MENU_LINK_SHARE * length.all;
  });
  return segments.filter((segment, at) => !isMenu[at] && !(isHeading(segment) && isMenu[at + 1]));
}

/** Headings with nothing below them, and links. */
function trimEnd(segments: readonly Segment[]): Segment[] {
  const last = segments.findLastIndex((segment) => !isHeading(segment) && linkShare(segment) <= MAX_LAST_LINK_SHARE);
  return segments.slice(0, last + 1);
}
