/** Finds what a message in plain text repeats or appends: the mail it answers, the signature, the list's footer. */
import { findLines, type TextRange } from '@loci/engine';
import type { Block } from '../../split/block.js';
import { findPlainBlocks } from '../../split/plain-blocks.js';

const QUOTED = /^\s?>/;
/** RFC 3676, section 4.3. Many programs drop the space, but then it may be a line between two parts of the text. */
const SIGNATURE = '-- ';
const SPACELESS_SIGNATURE_LINES = 10;
/** Above the footer of mailing lists, which names the list or how to leave it. */
const FOOTER_RULE = /^[_=*-]{20,}$/;
const FOOTER = /mailing list|unsubscribe|list-?info|google ?groups|yahoo ?groups/i;
const FOOTER_LINES = 12;
/** What programs put above a whole mail that follows without marks. */
const ORIGINAL =
  /^-{3,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{3,}$/i;
/** `On 22 May 2025, Jane Doe wrote:` in languages whose programs write it so; anything may stand between. */
const ATTRIBUTION =
  /^(?:on\b.+\bwrote|am\b.+\bschrieb\b.*|le\b.+\ba écrit|el\b.+\bescribió|il\b.+\bha scritto|op\b.+\b(?:schreef|het volgende geschreven)\b.*|em\b.+\bescreveu|den\b.+\bskrev\b.*|w dniu\b.+\b(?:pisze|napisał\(?a?\)?))\s*:$/i;
/** Names the writer or the time of what is quoted; without one of them a line before a quotation may be the answer's own. */
const TELLS_WHO = /@|\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|\bwrote\b|\bwrites\b|\bschrieb\b|\bécrit\b/i;
/** An attribution is wrapped over so many lines at most. */
const ATTRIBUTION_LINES = 3;
const MAX_ATTRIBUTION_LENGTH = 300;

/** The blocks of a message's text; what is quoted or appended is `markup`, which makes no passage. */
export function findMailBlocks(text: string): Block[] {
  const left = findLeftOut(text);
  // Blanked, so that paragraphs end there; the ranges of the rest stay as they are.
  let own = '';
  let at = 0;
  for (const { start, end } of left) {
    own += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return mergeMarkup(findPlainBlocks(own + text.slice(at)), left);
}

/** Puts ranges between blocks, in order; one that lies within a block, as in code, is left to it. */
function mergeMarkup(blocks: readonly Block[], ranges: readonly TextRange[]): Block[] {
  const merged: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    for (; next < ranges.length && (ranges[next] as TextRange).start < block.end; next++) {
      const range = ranges[next] as TextRange;
      if (range.end <= block.start) merged.push({ kind: 'markup', ...range });
    }
    merged.push(block);
  }
  return [...merged, ...ranges.slice(next).map((range): Block => ({ kind: 'markup', ...range }))];
}

/** Whole lines, in order, without white space at their ends. */
function findLeftOut(text: string): TextRange[] {
  const lines = findLines(text);
  const contentOf = (index: number) => text.slice(lines[index]?.start, lines[index]?.end);
  const leftOut = new Array<boolean>(lines.length).fill(false);
  const lastAnswer = findLastAnswer(lines.length, contentOf);
  let end = lines.length;

  for (let index = 0; index < lines.length; index++) {
    const line = contentOf(index);
    if (endsMessage(index)) {
      end = index;
      break;
    }
    if (QUOTED.test(line)) {
      if (!QUOTED.test(contentOf(index - 1))) leaveOutAttribution(index);
      leftOut[index] = true;
    }
  }
  leftOut.fill(true, end);
  return toRanges(text, lines, leftOut);

  /** Whether nothing from this line on is the writer's own. */
  function endsMessage(index: number): boolean {
    const line = contentOf(index);
    if (line === SIGNATURE.trim()) {
      const hasSpace = text.startsWith(SIGNATURE, lines[index]?.start);
      // Some write below what they quote, with the signature above it.
      return index > lastAnswer && (hasSpace || lines.length - index <= SPACELESS_SIGNATURE_LINES);
    }
    if (ORIGINAL.test(line)) return true;
    if (FOOTER_RULE.test(line)) {
      if (lines.length - index > FOOTER_LINES + 1) return false;
      return Array.from({ length: FOOTER_LINES }, (_, at) => contentOf(index + 1 + at)).some((next) =>
        FOOTER.test(next),
      );
    }
    if (!/^\p{L}/u.test(line)) return false;
    for (let last = index; last < Math.min(index + ATTRIBUTION_LINES, lines.length); last++) {
      const sentence = joinLines(index, last);
      if (sentence.length > MAX_ATTRIBUTION_LENGTH || contentOf(last) === '') return false;
      if (ATTRIBUTION.test(sentence) && /\d|@/.test(sentence)) return !quotedFollows(last + 1);
    }
    return false;
  }

  function quotedFollows(from: number): boolean {
    let at = from;
    while (at < lines.length && contentOf(at) === '') at += 1;
    return QUOTED.test(contentOf(at));
  }

  function leaveOutAttribution(quoted: number): void {
    let last = quoted - 1;
    if (contentOf(last) === '') last -= 1;
    if (!contentOf(last).endsWith(':')) return;
    for (let first = last; first > Math.max(-1, last - ATTRIBUTION_LINES); first--) {
      if (contentOf(first) === '' || leftOut[first]) return;
      const startsParagraph = first === 0 || contentOf(first - 1) === '' || leftOut[first - 1];
      const sentence = joinLines(first, last);
      if (sentence.length > MAX_ATTRIBUTION_LENGTH) return;
      if ((startsParagraph || ATTRIBUTION.test(sentence)) && TELLS_WHO.test(sentence)) {
        leftOut.fill(true, first, last + 1);
        return;
      }
    }
  }

  function joinLines(first: number, last: number): string {
    return text.slice(lines[first]?.start, lines[last]?.end).replace(/\s+/g, ' ').trim();
  }
}

/** Where the writer goes on below the last quoted line; -1 where nothing or only a signature is there. */
function findLastAnswer(count: number, contentOf: (index: number) => string): number {
  let quoted = count - 1;
  while (quoted >= 0 && !QUOTED.test(contentOf(quoted))) quoted -= 1;
  if (quoted < 0) return -1;
  let index = quoted + 1;
  while (index < count && contentOf(index) === '') index += 1;
  return index < count && contentOf(index) !== SIGNATURE.trim() ? index : -1;
}

/** Lines that are left out and follow each other, over blank ones too, are one range. */
function toRanges(text: string, lines: readonly TextRange[], leftOut: readonly boolean[]): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') continue;
    if (!leftOut[index]) open = null;
    else if (open) open.end = line.end;
    else {
      open = { start: line.start + (content.length - content.trimStart().length), end: line.end };
      ranges.push(open);
    }
  }
  return ranges;
}
