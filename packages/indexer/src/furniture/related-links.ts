/** Recognizes links to other articles that stand between the paragraphs: `Read: …`, `Some Author: Headline`. */
import { endsSentence, type FurnitureRule, type Unit } from './unit.js';

const LINK_LABEL =
  /^\[?(?:read|read more|read also|also read|read next|see also|related|related (?:article|story|coverage)|more|further reading|watch|listen|recommended|from the archives?)\s*:\s*\S/i;
const NAMED_LINK = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*): \S/u;
const MAX_LINK_LENGTH = 200;
/** A link stands between paragraphs; between lines of its own length it may be a speaker's name in an interview. */
const MIN_NEIGHBOUR_LENGTH = 200;

/** A label and a headline, which ends without a full stop. */
function isLabelledLink(content: string): boolean {
  return content.length <= MAX_LINK_LENGTH && LINK_LABEL.test(content) && !/[.:;]["'”’)\]]*$/.test(content);
}

export const relatedLinkRule: FurnitureRule = (units, { text }) => {
  const isCandidate = (unit: Unit) => unit.reason === null && unit.block.kind === 'paragraph';
  const labelled = units.filter((unit) => isCandidate(unit) && isLabelledLink(unit.content));
  for (const unit of labelled) unit.reason = 'related-link';
  // `Name: words` alone proves nothing. It takes a page that has labelled links, and no more of these than of those.
  const named: Unit[] = [];
  for (let at = 0; at < units.length && named.length <= labelled.length && labelled.length > 0; at++) {
    const unit = units[at] as Unit;
    if (isCandidate(unit) && isNamedLink(units, at, text)) named.push(unit);
  }
  if (named.length > labelled.length) return;
  for (const unit of named) unit.reason = 'related-link';
};

/** The name occurs nowhere else in the document, so that its bearer neither speaks in it nor is spoken of. */
function isNamedLink(units: readonly Unit[], at: number, text: string): boolean {
  const { content } = units[at] as Unit;
  const name = content.length > MAX_LINK_LENGTH ? undefined : NAMED_LINK.exec(content)?.[1];
  if (name === undefined || /["“”«»]/.test(content.slice(name.length))) return false;
  const isBetweenParagraphs = [units[at - 1], units[at + 1]].every((neighbour) => {
    return (
      neighbour !== undefined && neighbour.content.length >= MIN_NEIGHBOUR_LENGTH && endsSentence(neighbour.content)
    );
  });
  const surname = name.split(/\s+/).at(-1) ?? name;
  return isBetweenParagraphs && text.indexOf(surname) === text.lastIndexOf(surname);
}
