/** Recognizes lists of links to other articles, with the headings above them. */
import type { TextRange } from '@loci/engine';
import { endsSentence, type FurnitureRule, findBody, type Unit } from './unit.js';

/** A link as Markdown writes it; its text may run over line ends. */
const LINK = /\[[^[\]]{0,500}\]\(https?:\/\/[^\s()]{1,2000}\)/g;
/** What may stand between links in a list of them. */
const BETWEEN_LINKS = /^[\s|•·*,-]*$/;
const MIN_LINKS = 2;

const LIST_HEADING =
  /^(?:most (?:read|popular|viewed|recent)|popular(?: \w+){0,3}|trending(?: now)?|recommended(?: (?:for you|stories|articles|reading))?|related (?:articles|stories|posts|content|news|topics|coverage)|more (?:from|on|in) .{1,40}|more (?:stories|articles|news|coverage)|you (?:may|might) (?:also )?like|read next|up next|what to read next|editors?['’]?s? picks?|don['’]t miss|latest (?:news|stories|articles)|in case you missed it|hand curated)$/i;
const MAX_HEADING_LENGTH = 60;
const MAX_HEADINGS = 3;
const MAX_ENTRY_LENGTH = 160;

export const linkListRule: FurnitureRule = (units, { text }) => {
  markRunsOfLinks(units, text);
  markClosingList(units);
};

/** Neighbouring units that hold nothing but links, two links at least. */
function markRunsOfLinks(units: readonly Unit[], text: string): void {
  const links = [...text.matchAll(LINK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  if (links.length < MIN_LINKS) return;
  const linksOfUnit = createFinder(links);
  const linksOfRun = createFinder(links);
  const covered = units.map(({ block }) => isCovered(text, block, linksOfUnit(block)));
  for (let start = 0; start < units.length; start++) {
    if (!covered[start]) continue;
    let end = start;
    while (covered[end]) end += 1;
    const run = { start: (units[start] as Unit).block.start, end: (units[end - 1] as Unit).block.end };
    if (linksOfRun(run).length >= MIN_LINKS) {
      for (let i = headingsAbove(units, start); i < end; i++) mark(units[i]);
    }
    start = end;
  }
}

/** A function that gives the links in a range or reaching into it; the ranges have to come in order, as the links are. */
function createFinder(links: readonly TextRange[]): (range: TextRange) => readonly TextRange[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < links.length && (links[first] as TextRange).end <= start) first += 1;
    let after = first;
    while (after < links.length && (links[after] as TextRange).start < end) after += 1;
    return links.slice(first, after);
  };
}

/** `links` are those in the range or reaching into it. */
function isCovered(text: string, { start, end }: TextRange, links: readonly TextRange[]): boolean {
  let at = start;
  for (const link of links) {
    if (link.start > at && !BETWEEN_LINKS.test(text.slice(at, link.start))) return false;
    at = link.end;
  }
  return links.length > 0 && (at >= end || BETWEEN_LINKS.test(text.slice(at, end)));
}

/** The index of the first heading that belongs to the list at `start`; `start` where there is none. */
function headingsAbove(units: readonly Unit[], start: number): number {
  let first = start;
  while (first > 0 && start - first < MAX_HEADINGS && isListHeading(units[first - 1])) first -= 1;
  return first;
}

function isListHeading(unit: Unit | undefined): boolean {
  if (!unit || unit.content.length > MAX_HEADING_LENGTH || endsSentence(unit.content)) return false;
  const isUpperCase = unit.content === unit.content.toUpperCase() && /\p{Lu}{2}/u.test(unit.content);
  return isUpperCase || LIST_HEADING.test(unit.content.replace(/^#{1,6}\s+/, ''));
}

/** A heading such as `Most read` below the article, when all that follows it is headlines. */
function markClosingList(units: readonly Unit[]): void {
  const body = findBody(units);
  if (body.last < 0) return;
  const start = units.findIndex(
    (unit, index) => index > body.last && LIST_HEADING.test(unit.content.replace(/^#{1,6}\s+/, '')),
  );
  if (start < 0 || start === units.length - 1) return;
  const rest = units.slice(start);
  if (rest.some((unit) => unit.content.length > MAX_ENTRY_LENGTH || /[.:;]["”’]?$/.test(unit.content))) return;
  for (const unit of rest) mark(unit);
}

function mark(unit: Unit | undefined): void {
  if (unit) unit.reason ??= 'link-list';
}
