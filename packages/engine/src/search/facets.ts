/** Counts of hits by source, author and year, taken from the same list that the hits are a page of. */
import type { FacetCount, SearchAnswer } from '../answer.js';
import type { OpenIndex } from '../format/open-index.js';
import { compareKnown } from './compare-known.js';

/** Most values a facet lists; rarer ones are left out. */
const MAX_VALUES = 100;

/** `passages` are the ordinals of all hits. Values come most frequent first, equals in order of value, null last among them. */
export function countFacets({ columns, values }: OpenIndex, passages: Iterable<number>): SearchAnswer['facets'] {
  const sources = new Map<number, number>();
  const authors = new Map<number, number>();
  const years = new Map<number, number>();
  for (const passage of passages) {
    const document = columns.passageDocument[passage] as number;
    increment(sources, columns.documentSource[document] as number);
    increment(authors, columns.documentAuthor[document] as number);
    increment(years, Math.trunc((columns.documentFirstDay[document] as number) / 10_000));
  }
  return {
    source: facet(sources, (ordinal) => values.sources[ordinal - 1] as string),
    author: facet(authors, (ordinal) => values.authors[ordinal - 1] as string),
    year: facet(years, (year) => String(year)),
  };
}

function increment(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function facet(counts: ReadonlyMap<number, number>, nameOf: (key: number) => string): FacetCount[] {
  return [...counts]
    .map(([key, count]) => ({ value: key === 0 ? null : nameOf(key), count }))
    .sort((a, b) => b.count - a.count || compareKnown(a.value, b.value))
    .slice(0, MAX_VALUES);
}
