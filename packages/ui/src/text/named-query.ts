/** A query as it is named in a sentence, which puts quotation marks around it. */

const ONE_QUOTATION = /^\s*["“”„«»]([^"“”„«»]+)["“”«»]\s*$/u;

/** Without the marks of its own where all of it is one quotation: two pairs would stand around it. */
export function namedQuery(query: string): string {
  return ONE_QUOTATION.exec(query)?.[1] ?? query;
}
