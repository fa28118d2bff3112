/** Recognizes photo credits, and captions that end with one. */
import type { FurnitureRule } from './unit.js';

/** Agencies and archives that a credit names. Between slashes or brackets their names are hardly anything else. */
const AGENCY =
  '(?:AFP|AP|AP Photo|Associated Press|Reuters|Getty|Getty Images|Bloomberg|EPA|EFE|dpa|DPA|PA|PA Images|UPI|TASS|Sputnik|Xinhua|Anadolu|Anadolu Agency|Shutterstock|Alamy|iStock|Unsplash|Magnum|Magnum Photos|Redux|Corbis|ZUMA|ZUMA Press|NurPhoto|Sipa|Sipa USA|LaPresse|Keystone|Ukrinform|RIA Novosti|Kyodo|Yonhap|ANP|TT|Ritzau|Bettmann)';
/** `Saul Loeb`, `Brendan Smialowski`, `Agence France-Presse`: one to five words in capitals, initials and particles. */
const NAME =
  "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:(?:de|da|del|der|van|von|al|el|bin|for|the)\\s+)*\\p{Lu}[\\p{L}.'’-]*){0,4}";

const SLASHED = new RegExp(
  `^(?:${NAME}\\s*/\\s*)+${AGENCY}(?:\\s*/\\s*(?:${NAME}))*$|^${AGENCY}(?:\\s*/\\s*${NAME})+$`,
  'u',
);
const VIA = new RegExp(`^${NAME}\\s+(?:via|for|\\|)\\s+${AGENCY}$|^©\\s*.{2,60}$`, 'u');
const ARCHIVE_ALONE = /^(?:(?:AFP|AP|EPA) via )?(?:Getty Images|Shutterstock|Alamy|iStock|AP Photo)$/;
const LABEL =
  /^(?:(?:photo(?:graph)?s?|image|picture|illustration|graphic)\s*(?:credits?\s*:|courtesy of|courtesy\s*:|by|:|©)|credits?\s*:|courtesy of|courtesy\s*:)\s*/i;
/** A credit names: its words begin in capitals, but for these. */
const SMALL_WORDS = new Set([
  'the',
  'of',
  'for',
  'via',
  'and',
  'by',
  'de',
  'del',
  'van',
  'der',
  'von',
  'al',
  '/',
  '|',
  '&',
  '–',
  '-',
]);
const CLOSING_BRACKETS = /\s*[([]([^()[\]]{2,80})[)\]]\.?$/;
const CLOSING_LABEL = /[.!?"”]\s+(?:Photo(?:graph)?|Image|Picture)(?: credit)?s?\s*(?::|by)\s*[^.!?]{2,60}$/;

/** A caption says what a picture shows; longer paragraphs with a credit in brackets may be article text. */
const MAX_CAPTION_LENGTH = 400;
const MAX_CREDIT_LENGTH = 120;

/** Whether the text, as a whole, only says whose picture it is. */
export function isPhotoCredit(content: string): boolean {
  if (content.length > MAX_CREDIT_LENGTH) return false;
  const bare = content.replace(/^[([]\s*|\s*[)\]]$/g, '');
  const label = LABEL.exec(bare)?.[0] ?? '';
  if (label !== '' && isNameLike(bare.slice(label.length))) return true;
  return SLASHED.test(bare) || VIA.test(bare) || ARCHIVE_ALONE.test(bare);
}

function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  const isName = (word: string) => /^[\p{Lu}\p{N}@©(]/u.test(word) || SMALL_WORDS.has(word);
  return text.length > 1 && !/[.!?;:,]$/.test(text) && isName(words[0] ?? '') && words.every(isName);
}

/** Whether the text ends with a credit in brackets, or with `Photo: …`, and is short enough to be a caption. */
export function isCreditedCaption(content: string): boolean {
  if (content.length > MAX_CAPTION_LENGTH) return false;
  const inBrackets = CLOSING_BRACKETS.exec(content)?.[1];
  return (inBrackets !== undefined && isPhotoCredit(inBrackets)) || CLOSING_LABEL.test(content);
}

export const creditRule: FurnitureRule = (units) => {
  for (const unit of units) {
    if (unit.reason !== null || unit.block.kind !== 'paragraph') continue;
    if (isPhotoCredit(unit.content)) unit.reason = 'photo-credit';
    else if (isCreditedCaption(unit.content)) unit.reason = 'caption';
  }
};
