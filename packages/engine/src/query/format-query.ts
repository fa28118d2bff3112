/** The normal form of a query as text: what was understood, written so that it is understood in the same way again. */
import type { ParsedQuery } from '../answer/index.js';
import { CLOSING_MARKS, FIELDS, marksLeftOpen, type QueryPart, readRun } from './query-parts.js';

/** All ways to quote, the plain one first: [opening, closing]. */
const QUOTATIONS = Object.entries(CLOSING_MARKS).flatMap(([opening, closings]) =>
  [...closings].map((closing) => [opening, closing] as const),
);
const MARK_OR_SPACE = /[\s"“”„«»]/;

/** Words, phrases and prefixes that have been written, as a list from the last one back. */
interface Arrangement {
  readonly previous: Arrangement | null;
  readonly written: string;
  /** How many phrases, prefixes and words have been written, in the order of `queues`. */
  readonly taken: readonly number[];
  /** How much of `ParsedQuery.text` they make. */
  readonly position: number;
  /** Marks that would close one that a word left open, each once. */
  readonly open: string;
}

/**
 * Writes fields, then exclusions, then words, phrases and prefixes in their order. `parseQuery` of the result equals
 * `parsed`, for every `parsed` that `parseQuery` gave; one made in another way is written as well as it can be.
 * Fields and exclusions come first because a mark that a word left open could otherwise be closed by theirs.
 * Time is linear but for queries whose phrases and words repeat each other; then quadratic.
 */
export function formatQuery(parsed: ParsedQuery): string {
  const written: string[] = [];
  for (const field of FIELDS) {
    const values = parsed[field];
    for (const value of typeof values === 'string' ? [values] : (values ?? [])) {
      written.push(writeOperator(`${field}:`, { kind: field, value }));
    }
  }
  for (const value of parsed.excluded) written.push(writeOperator('-', { kind: 'excluded', value }));
  return [...written, ...arrange(parsed)].join(' ');
}

function writeOperator(operator: string, part: QueryPart): string {
  const bare = operator + part.value;
  if (!MARK_OR_SPACE.test(bare)) {
    const read = readRun(bare);
    if (read.kind === part.kind && read.value === part.value) return bare;
  }
  return operator + (quote(part.value, '') ?? part.value);
}

/** A phrase in marks of which none is in `open` and none ends it early, or null. */
function quote(phrase: string, open: string): string | null {
  const quotation = QUOTATIONS.find(
    ([opening, closing]) => !holdsAny(opening + closing, open) && !holdsAny(phrase, CLOSING_MARKS[opening] ?? closing),
  );
  return quotation === undefined ? null : quotation[0] + phrase + quotation[1];
}

/**
 * Finds an order of words, phrases and prefixes that makes `parsed.text`. Where a phrase begins as a word does, the
 * next step may be either; the one that leads to no end is given up, and no combination is tried twice.
 */
function arrange({ phrases, prefixes, words, text }: ParsedQuery): string[] {
  const queues: readonly (readonly QueryPart[])[] = [
    phrases.map((value) => ({ kind: 'phrase', value })),
    prefixes.map((value) => ({ kind: 'prefix', value })),
    words.map((value) => ({ kind: 'word', value })),
  ];
  const count = phrases.length + prefixes.length + words.length;
  const seen = new Set<string>();
  const pending: Arrangement[] = [{ previous: null, written: '', taken: [0, 0, 0], position: 0, open: '' }];
  for (let last = pending.pop(); last !== undefined; last = pending.pop()) {
    if (last.taken.reduce((sum, taken) => sum + taken, 0) === count) return toList(last);
    const key = last.taken.join();
    if (seen.has(key)) continue;
    seen.add(key);
    // The last one pushed is tried first: phrases before words.
    for (let index = queues.length - 1; index >= 0; index--) {
      const next = extend(last, queues[index]?.[last.taken[index] ?? 0], index, text);
      if (next !== null) pending.push(next);
    }
  }
  return queues.flat().map((part) => writePart(part, '') ?? part.value);
}

function extend(last: Arrangement, part: QueryPart | undefined, index: number, text: string): Arrangement | null {
  if (part === undefined || !text.startsWith(part.value, last.position)) return null;
  const end = last.position + part.value.length;
  if (end < text.length && text[end] !== ' ') return null;
  const written = writePart(part, last.open);
  if (written === null || holdsAny(written, last.open)) return null;
  return {
    previous: last,
    written,
    taken: last.taken.map((taken, queue) => (queue === index ? taken + 1 : taken)),
    position: end + 1,
    open: part.kind === 'word' ? union(last.open, marksLeftOpen(part.value)) : last.open,
  };
}

function writePart(part: QueryPart, open: string): string | null {
  if (part.kind === 'phrase') return quote(part.value, open);
  return part.kind === 'prefix' ? `${part.value}*` : part.value;
}

function toList(last: Arrangement): string[] {
  const written: string[] = [];
  for (let at = last; at.previous !== null; at = at.previous) written.push(at.written);
  return written.reverse();
}

function holdsAny(text: string, characters: string): boolean {
  return [...characters].some((character) => text.includes(character));
}

function union(first: string, second: string): string {
  return second === '' ? first : [...new Set(first + second)].join('');
}
