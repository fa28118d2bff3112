/** Which documents a request's conditions leave: a mask over document ordinals. */
import type { DocumentFilter } from '../answer/index.js';
import { LociError } from '../errors.js';
import { type DayRange, parseDayRange } from '../format/date-range.js';
import type { OpenIndex } from '../format/open-index.js';

/** 1 for each document that is kept, [documents]; null where all are. */
export type DocumentMask = Uint8Array | null;

/** Stands in the columns for a document without a source (or author). */
const NO_VALUE = 0;

/** Throws `LociError` `bad-request` where a date is not one. */
export function documentMask({ columns, values, manifest }: OpenIndex, filter: DocumentFilter): DocumentMask {
  const { documents } = manifest.counts;
  const sources = chosen(filter.sources, values.sources);
  const authors = chosen(filter.authors, values.authors);
  const from = filter.from === undefined ? null : dayRange('from', filter.from).first;
  const to = filter.to === undefined ? null : dayRange('to', filter.to).last;
  if (sources === null && authors === null && from === null && to === null) return null;
  const mask = new Uint8Array(documents);
  for (let document = 0; document < documents; document++) {
    if (sources !== null && !sources.has(columns.documentSource[document] as number)) continue;
    if (authors !== null && !authors.has(columns.documentAuthor[document] as number)) continue;
    const first = columns.documentFirstDay[document] as number;
    const last = columns.documentLastDay[document] as number;
    // A document dated 2025 may be of any day of that year: it is kept where the ranges meet.
    if ((from !== null || to !== null) && first === 0) continue;
    if (from !== null && last < from) continue;
    if (to !== null && first > to) continue;
    mask[document] = 1;
  }
  return mask;
}

/** The documents that both masks keep. */
export function intersectMasks(a: DocumentMask, b: DocumentMask): DocumentMask {
  if (a === null) return b;
  if (b === null) return a;
  return a.map((kept, document) => kept & (b[document] as number));
}

function chosen(wanted: readonly string[] | undefined, known: readonly string[]): ReadonlySet<number> | null {
  if (wanted === undefined || wanted.length === 0) return null;
  // A value that the index does not know keeps nothing: its position −1 must not become the 0 of "none".
  const ordinals = wanted.map((value) => (value === '' ? NO_VALUE : known.indexOf(value) + 1 || null));
  return new Set(ordinals.filter((ordinal) => ordinal !== null));
}

function dayRange(parameter: string, date: string): DayRange {
  const range = parseDayRange(date);
  if (range !== null) return range;
  throw new LociError(
    'bad-request',
    `${parameter} is ${JSON.stringify(date)}; expected a date such as 2025, 2025-05 or 2025-05-22.`,
    { subject: parameter },
  );
}
