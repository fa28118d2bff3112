/** Splits a text into sentences: the rules of Unicode (UAX #29), corrected where they end a sentence too early. */
import type { TextRange } from '../document.js';
import { type Abbreviations, abbreviationsOf } from './abbreviations.js';
import { segmenterFor } from './segmenter.js';

// How far to look before and after a supposed end: longer than any abbreviation, and a bound on the time that takes.
const CONTEXT_LENGTH = 40;

// Intl.Segmenter takes time quadratic in the length of what it is given (measured on Node 20: 160,000 characters take
// 5 seconds at once, 10 milliseconds in windows of this size), so a text is given to it in windows.
const WINDOW_LENGTH = 1024;

/**
 * The sentences of a text as ranges, trimmed of white space, in order; together they cover all of the text but
 * white space. Quotation marks and brackets that close after the stop belong to the sentence before. A line break
 * ends a sentence only where a stop stands before it or where a blank line follows. Takes linear time.
 *
 * `language` is a BCP 47 tag; without one the abbreviations of English hold.
 */
export function splitSentences(text: string, language: string | null = null): TextRange[] {
  const abbreviations = abbreviationsOf(language);
  const closers = /^de(?:-|$)/i.test(language ?? '') ? /[\p{Pe}\p{Pf}«“]/u : /[\p{Pe}\p{Pf}]/u;
  const sentences: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const segment of segments(text, language)) {
    const { end } = segment;
    let { start } = segment;
    const previous = sentences.at(-1);
    if (previous !== undefined && lineBreaks(text, previous.end, start) < 2) {
      if (!goesOn && endsHere(text, previous, start, abbreviations)) {
        const closed = endOfClosers(text, start, end, closers);
        if (closed > start) {
          previous.end = closed;
          start = skipWhiteSpace(text, closed, end);
        }
      }
      if (goesOn || start === end || !endsHere(text, previous, start, abbreviations)) {
        previous.end = end;
        goesOn = segment.unfinished;
        continue;
      }
    }
    sentences.push({ start, end });
    goesOn = segment.unfinished;
  }
  return sentences;
}

interface Segment extends TextRange {
  /** True where it was cut at a window's end, not at the end of a sentence. */
  readonly unfinished: boolean;
}

/** The sentences by Unicode's rules, trimmed, without empty ones. */
function* segments(text: string, language: string | null): Generator<Segment> {
  const segmenter = segmenterFor(language, 'sentence');
  let windowStart = 0;
  while (windowStart < text.length) {
    const window = text.slice(windowStart, windowStart + WINDOW_LENGTH);
    const isLast = windowStart + window.length >= text.length;
    const starts = Array.from(segmenter.segment(window), (segment) => segment.index);
    // The last one may go on beyond the window: the next window begins with it.
    const complete = isLast ? starts.length : starts.length - 1;
    for (let i = 0; i < complete; i++) {
      yield* trimmed(window, starts[i] as number, starts[i + 1] ?? window.length, windowStart, false);
    }
    if (isLast) return;
    if (complete > 0) {
      windowStart += starts[complete] as number;
    } else {
      const cut = lastBreak(window);
      yield* trimmed(window, 0, cut, windowStart, true);
      windowStart += cut;
    }
  }
}

function* trimmed(
  window: string,
  start: number,
  end: number,
  offset: number,
  unfinished: boolean,
): Generator<Segment, void> {
  const raw = window.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  if (from < to) yield { start: offset + from, end: offset + to, unfinished };
}

/** Where to cut a window without an end of a sentence: after its last space, else before a surrogate pair's half. */
export function lastBreak(window: string): number {
  const space = window.lastIndexOf(' ');
  if (space > 0) return space + 1;
  const last = window.charCodeAt(window.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length;
}

function isWhiteSpace(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}

function skipWhiteSpace(text: string, start: number, end: number): number {
  let position = start;
  while (position < end && isWhiteSpace(text, position)) position++;
  return position;
}

function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const character = text[i];
    // A paragraph separator counts as a blank line; CR LF is one break.
    if (character === '\u2029') count += 2;
    else if (character === '\n' || (character === '\r' && text[i + 1] !== '\n')) count++;
  }
  return count;
}

/** The end of the closing quotation marks and brackets at `start`: those after which no word follows at once. */
function endOfClosers(text: string, start: number, end: number, closers: RegExp): number {
  let closed = start;
  while (closed < end && closers.test(text.charAt(closed))) closed++;
  return closed === end || isWhiteSpace(text, closed) ? closed : start;
}

/** Whether the sentence ends before `next`, where the rules of Unicode say that it does. */
function endsHere(text: string, sentence: TextRange, next: number, abbreviations: Abbreviations): boolean {
  const before = text.slice(Math.max(sentence.start, sentence.end - CONTEXT_LENGTH), sentence.end);
  const after = text.slice(next, next + CONTEXT_LENGTH);
  if (!/[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}\p{Pi}"'*_]*(\s?[»”])?$/u.test(before)) return false;
  // "Why?" she asked: what goes on in lower case goes on.
  if (/^[\p{Pi}\p{Ps}"'—–-]*\p{Ll}/u.test(after)) return false;
  return (
    !before.endsWith('.') || periodEnds(before, after, before.length === sentence.end - sentence.start, abbreviations)
  );
}

function periodEnds(before: string, after: string, isWhole: boolean, abbreviations: Abbreviations): boolean {
  const word = /([\p{L}\p{M}\p{N}.’']*)\.$/u.exec(before)?.[1] ?? '';
  const next = /^[\p{Pi}\p{Ps}"']*([\p{L}\p{M}\p{N}]*)/u.exec(after)?.[1] ?? '';
  if (/^\p{Nd}+$/u.test(word)) {
    // "1." at the start numbers what follows.
    if (isWhole && before.length === word.length + 1) return false;
    return !(abbreviations.ordinalPeriod && word.length <= 2 && /^\p{Lu}/u.test(next));
  }
  // An initial: J. D. Vance. But: Plan B. The next.
  if (/^\p{Lu}$/u.test(word)) return next.length > 1 && abbreviations.opensSentence(next);
  switch (abbreviations.kindOf(word.toLowerCase())) {
    case 'leading':
      return false;
    case 'ambiguous':
      return abbreviations.opensSentence(next);
    case 'numbered':
      return !/^\p{Nd}/u.test(next);
    default:
      return true;
  }
}
