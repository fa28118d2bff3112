/** The grammar of queries: the parts that a query is made of, read from left to right in one pass. */
import { parseDayRange } from '../format/date-range.js';

export const FIELDS = ['source', 'author', 'title', 'before', 'after'] as const;
export type QueryField = (typeof FIELDS)[number];

/** One part of a query, in the order typed. `value` is without operators and marks, and a phrase's white space is collapsed. */
export interface QueryPart {
  readonly kind: 'word' | 'phrase' | 'prefix' | 'excluded' | QueryField;
  readonly value: string;
}

/** A part with its place in the query: where its own text begins, or for a quotation its opening mark. */
export interface PlacedQueryPart extends QueryPart {
  readonly start: number;
}

/** Opening quotation marks with all that close them: English, German, Polish, Swedish, French and Danish ways. */
export const CLOSING_MARKS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '”': '”',
  '«': '»',
  '»': '«»',
};

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /["“”„«»]/;
// A mark behind a letter or digit opens nothing (`5"`, `rock"n"roll`), but scripts that write without spaces quote so.
const OPENING_MARK =
  /(?<!(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])["“”„«»]/gu;
const WHITE_SPACE_OR_OPENING_MARK = new RegExp(`\\s|${OPENING_MARK.source}`, 'gu');
const WHITE_SPACE = /\s*/uy;
const ONLY_PUNCTUATION = /^\p{P}+$/u;
const PUNCTUATION_BUT_MARKS = /[^\P{P}"“”„«»]*/uy;
const FIELD = new RegExp(`^(${FIELDS.join('|')}):`, 'i');
const OPERATOR = new RegExp(`^(?:-?(?:${FIELDS.join('|')}):|-)`, 'i');

/**
 * The parts of `input`, in linear time. Nothing is refused: what cannot be read as an operator is a word. Punctuation
 * that touches a quotation belongs to no word, and a quotation without a letter or digit asks for nothing.
 */
export function readQueryParts(input: string): PlacedQueryPart[] {
  const findClosing = createClosingMarkFinder(input);
  const parts: PlacedQueryPart[] = [];
  let position = skip(WHITE_SPACE, input, 0);
  while (position < input.length) {
    const end = endOfRun(input, position, findClosing);
    const run = input.slice(position, end);
    const closing = findClosing(end);
    if (closing === null) {
      parts.push({ ...readRun(run), start: position });
      position = end;
    } else {
      const content = collapseWhiteSpace(input.slice(end + 1, closing));
      const start = position;
      for (const part of readRunBeforeQuotation(run, content)) {
        parts.push({ ...part, start: part.kind === 'phrase' ? end : start });
      }
      position = skip(PUNCTUATION_BUT_MARKS, input, closing + 1);
    }
    position = skip(WHITE_SPACE, input, position);
  }
  return parts;
}

/** Reads a run without white space that stands alone. Always a word where it is no other part. */
export function readRun(run: string): QueryPart {
  if (run.startsWith('-')) {
    const value = trimSeparators(run.slice(1));
    // `--word` is more likely a dash or an option of a command, and no field can be excluded.
    if (isBareValue(value) && !OPERATOR.test(value)) return { kind: 'excluded', value };
  }
  const field = fieldOf(run);
  if (field !== null) {
    const value = trimSeparators(run.slice(field.length + 1));
    if (isBareValue(value) && fits(field, value)) return { kind: field, value };
  }
  const stem = run.slice(0, -1);
  if (run.endsWith('*') && !stem.includes('*') && isBareValue(stem)) return { kind: 'prefix', value: stem };
  return { kind: 'word', value: run };
}

/** Whether a word would be an exclusion or a field if it were complete. */
export function startsOperator(word: string): boolean {
  return OPERATOR.test(word);
}

/** Whether a word begins an exclusion or a field whose quotation is not closed, as all that follows is part of it. */
export function leavesOperatorOpen(word: string): boolean {
  return MARK.test(word[OPERATOR.exec(word)?.[0].length ?? Number.POSITIVE_INFINITY] ?? '');
}

/** The marks, each once, that would make a quotation of what follows a word, because the word holds one that is open. */
export function marksLeftOpen(word: string): string {
  const openings = new Set([...word.matchAll(OPENING_MARK)].map(([mark]) => mark));
  return [...openings].map((mark) => CLOSING_MARKS[mark] ?? '').join('');
}

/** The field that a run names in front, or null. */
function fieldOf(run: string): QueryField | null {
  const name = FIELD.exec(run)?.[1]?.toLowerCase();
  return FIELDS.find((field) => field === name) ?? null;
}

function readRunBeforeQuotation(run: string, content: string): QueryPart[] {
  const field = fieldOf(run);
  if (LETTER_OR_DIGIT.test(content)) {
    if (run === '-') return [{ kind: 'excluded', value: content }];
    if (field !== null && run.length === field.length + 1 && fits(field, content)) {
      return [{ kind: field, value: content }];
    }
  }
  const parts: QueryPart[] = [];
  if (run !== '' && !ONLY_PUNCTUATION.test(run)) parts.push(readRun(run));
  if (LETTER_OR_DIGIT.test(content)) parts.push({ kind: 'phrase', value: content });
  return parts;
}

function fits(field: QueryField, value: string): boolean {
  return (field !== 'before' && field !== 'after') || parseDayRange(value) !== null;
}

/** A value holds a letter or digit; a mark in it would be read in two ways, so such a run is a word. */
function isBareValue(value: string): boolean {
  return LETTER_OR_DIGIT.test(value) && !MARK.test(value);
}

/** Without commas and semicolons at the end, as in `source:Reuters, author:Weber`. A loop: a pattern is not linear here. */
function trimSeparators(value: string): string {
  let end = value.length;
  while (end > 0 && (value[end - 1] === ',' || value[end - 1] === ';')) end--;
  return value.slice(0, end);
}

/** The end of the run of characters from `start`: white space, a quotation, or the end of the input. */
function endOfRun(input: string, start: number, findClosing: (open: number) => number | null): number {
  const pattern = WHITE_SPACE_OR_OPENING_MARK;
  pattern.lastIndex = start;
  for (let match = pattern.exec(input); match !== null; match = pattern.exec(input)) {
    if (!MARK.test(match[0]) || findClosing(match.index) !== null) return match.index;
  }
  return input.length;
}

/**
 * Finds the mark that closes the one at `open`, or null where none is open there or none closes it. Asked from left to
 * right, each search goes on from where the last of its kind ended, so that unclosed marks do not cost a scan each.
 */
function createClosingMarkFinder(input: string): (open: number) => number | null {
  const next = new Map<string, number>();
  const nextOf = (mark: string, from: number): number => {
    const known = next.get(mark);
    if (known !== undefined && known >= from) return known;
    const found = input.indexOf(mark, from);
    const index = found === -1 ? Number.POSITIVE_INFINITY : found;
    next.set(mark, index);
    return index;
  };
  return (open) => {
    const closing = CLOSING_MARKS[input[open] ?? ''];
    if (closing === undefined) return null;
    const nearest = Math.min(...[...closing].map((mark) => nextOf(mark, open + 1)));
    return nearest === Number.POSITIVE_INFINITY ? null : nearest;
  };
}

function skip(pattern: RegExp, input: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(input)?.[0].length ?? 0);
}

function collapseWhiteSpace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
