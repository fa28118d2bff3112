/** The order of values that may not be known. */

/** Ascending by UTF-16 units; null, for not known, comes last. */
export function compareKnown(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
