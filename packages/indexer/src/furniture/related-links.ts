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
  const candidates = units.filter((unit) => unit.reason === null && unit.block.kind === 'paragraph');
  const labelled = candidates.filter((unit) => isLabelledLink(unit.content));
  for (const unit of labelled) unit.reason = 'related-link';
  // `Name: words` alone proves nothing. It takes a page that has labelled links, and no more of these than of those.
  const named = candidates.filter((unit) => unit.reason === null && isNamedLink(unit, units, text));
  if (named.length > labelled.length) return;
  for (const unit of named) unit.reason = 'related-link';
};

/** The name occurs nowhere else in the document, so that its bearer neither speaks in it nor is spoken of. */
function isNamedLink(unit: Unit, units: readonly Unit[], text: string): boolean {
  const name = NAMED_LINK.exec(unit.content)?.[1];
  if (name === undefined || unit.content.length > MAX_LINK_LENGTH) return false;
  if (/["“”«»]/.test(unit.content.slice(name.length))) return false;
  const surname = name.split(/\s+/).at(-1) ?? name;
  if (text.split(surname).length !== 2) return false;
  const at = units.indexOf(unit);
  return [at - 1, at + 1].every((index) => {
    const neighbour = units[index];
    return (
      neighbour !== undefined && neighbour.content.length >= MIN_NEIGHBOUR_LENGTH && endsSentence(neighbour.content)
    );
  });
}
