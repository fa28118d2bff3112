/** Finds out what parts the columns of a table. */

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A sign that no text has: a table of one column has no delimiter, and its commas are commas. */
const NONE = '\u001F';

/**
 * The sign that stands most often in the first row outside quotation marks: names of columns hardly ever hold one. In a
 * `.tsv` file it is the tab wherever there is one.
 */
export function findDelimiter(start: string, extension: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of start) {
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
