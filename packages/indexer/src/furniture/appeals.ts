/** Recognizes appeals of the publisher to its readers: to give money, to subscribe, to sign up. */
import { type FurnitureRule, findBody, type Unit } from './unit.js';

const OPENING =
  /^(?:a (?:message|note|word|letter) (?:from|to) [^.!?]{2,60}|dear readers?|before you (?:go|leave)|support (?:our|independent|quality|free) [^.!?]{2,40}|why (?:we need your support|support us)\??)[:,.!…]*$/i;
const CLOSING =
  /^(?:remind me later|not now|no,? thanks?|maybe later|close|donate(?: now)?|support us|subscribe(?: now)?)[.!]?$/i;
const SIGN_UP =
  /^(?:sign up (?:for|to) [^.!?]{0,80}(?:newsletters?|inbox|e-?mails?|briefing)|subscribe to (?:our|the) [^.!?]{0,60}(?:newsletters?|podcast|channel)|get [^.!?]{2,80} (?:delivered|sent) (?:straight |directly )?to your inbox)[^.!?]*[.!]?$/i;

/** What appeals say and articles seldom do; several different ones together make an appeal. */
const CUES: readonly RegExp[] = [
  /\bsupport us\b|\bsupport our (?:work|journalism|reporting|newsroom)\b|\bsupporting (?:us|the [A-Z])/,
  /\byour (?:support|donation|contribution|gift)\b|\bevery contribution\b/i,
  /\b(?:donate|donations?)\b/i,
  /\bsubscri(?:be|bing|ption)\b/i,
  /\b(?:open|free|independent|quality),? (?:independent |quality )?journalism\b/i,
  /\bwe need your (?:help|support)\b/i,
  /[$€£]\s?\d+\b.*\b(?:month|monthly)\b|\bmonthly\b.*[$€£]\s?\d+/i,
  /\bthank you for (?:standing with|supporting|reading|your)\b/i,
  /\bbecome a (?:member|supporter|subscriber|patron)\b/i,
  /\bour (?:readers|staff|work|journalism|reporting|newsroom|journalists)\b/i,
  /\bwe, the journalists\b/i,
  /\breaders like you\b/i,
];
/** Two can meet by chance in an article on the press; each of three different ones after an opening line hardly. */
const MIN_CUES = 3;
/** Units without a cue that may stand in the midst of an appeal. */
const MAX_GAP = 1;
const MAX_APPEAL_LENGTH = 4000;

/** An opening line in the lower half of the document and what follows it, up to the last unit that still appeals. */
export const appealRule: FurnitureRule = (units, { text }) => {
  const body = findBody(units);
  for (let index = body.first + 1; index < units.length; index++) {
    const unit = units[index] as Unit;
    if (unit.reason !== null) continue;
    if (unit.content.length <= 160 && SIGN_UP.test(unit.content)) unit.reason = 'appeal';
    if (unit.block.start < text.length / 2 || !OPENING.test(unit.content)) continue;
    const end = findAppealEnd(units, index);
    for (let i = index; i < end; i++) (units[i] as Unit).reason ??= 'appeal';
    index = Math.max(index, end - 1);
  }
};

/** The index after the appeal's last unit; `start` where it is no appeal. */
function findAppealEnd(units: readonly Unit[], start: number): number {
  const seen = new Set<RegExp>();
  const from = (units[start] as Unit).block.start;
  let end = start + 1;
  for (let index = start + 1; index < units.length && index - end <= MAX_GAP; index++) {
    const { content, block } = units[index] as Unit;
    if (block.end - from > MAX_APPEAL_LENGTH) break;
    const cues = CUES.filter((cue) => cue.test(content));
    for (const cue of cues) seen.add(cue);
    const closes = CLOSING.test(content);
    if (cues.length > 0 || closes || OPENING.test(content)) end = index + 1;
    if (closes) break;
  }
  return seen.size >= MIN_CUES ? end : start;
}
