/** Recognizes the form below an article in which readers may comment. */
import { type FurnitureRule, findBody } from './unit.js';

const FORM_HEADING =
  /^(?:leave a (?:reply|comment)|(?:post|add|write|submit) a comment|join the (?:discussion|conversation)|cancel reply|show comments|comments?(?:\s*\(\d+\))?|\d+ comments?)[:.…]?$/i;
const FORM_LINE =
  /^(?:your e-?mail address will not be published|required fields are marked|save my name, e-?mail|you must be (?:logged|signed) in to|(?:log|sign) in to (?:leave a |post a )?(?:comment|reply)|notify me of (?:follow-?up|new)|this site uses akismet|(?:post|submit) (?:comment|reply)$|(?:name|e-?mail|website|comment|message)\s*\*?$|\d+ characters (?:left|remaining))/i;
const MAX_FORM_LINE_LENGTH = 250;

/** Below the article: a heading of a form with a line of the form after it, and all lines of the form. */
export const commentFormRule: FurnitureRule = (units) => {
  const { first } = findBody(units);
  const isForm = units.map((unit) => unit.content.length <= MAX_FORM_LINE_LENGTH && FORM_LINE.test(unit.content));
  for (const [index, unit] of units.entries()) {
    if (index <= first || unit.reason !== null) continue;
    const isHeading = FORM_HEADING.test(unit.content);
    // One field name such as "Name" is too little; a heading, or another line of the form beside it, makes it one.
    const beside = [index - 1, index + 1].some((at) => isForm[at] || FORM_HEADING.test(units[at]?.content ?? ''));
    const isLast = index === units.length - 1;
    if (isForm[index] ? beside || unit.content.length > 30 : isHeading && (isForm[index + 1] || isLast)) {
      unit.reason = 'comment-form';
    }
  }
};
