/** Finds out what parts the columns of a table. */

/** A first line by which Excel is told the delimiter; it is no row. */
const STATED = /^sep=([^\r\n])\r?\n/i;

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A sign that no text has: a table of one column has no delimiter, and its commas are commas. */
const NONE = '\u001F';

export interface Delimiter {
  readonly sign: string;
  /** The line of the names of columns, from 1. */
  readonly headerLine: number;
}

/**
 * The one that the first line states, as in `sep=;`; else the sign that stands most often outside quotation marks in the
 * first row, since names of columns hardly ever hold one. In a `.tsv` file it is the tab wherever there is one.
 */
export function findDelimiter(start: string, extension: string): Delimiter {
  const stated = STATED.exec(start)?.[1];
  return stated === undefined ? { sign: commonest(start, extension), headerLine: 1 } : { sign: stated, headerLine: 2 };
}

function commonest(start: string, extension: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of start.replace(/^[\r\n]+/, '')) {
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === '\n' || sign === '\r') break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  if (extension !== '.csv' && (counts.get('\t') ?? 0) > 0) return '\t';
  const best = DELIMITERS.reduce((most, sign) => ((counts.get(sign) ?? 0) > (counts.get(most) ?? 0) ? sign : most));
  return (counts.get(best) ?? 0) > 0 ? best : NONE;
}
