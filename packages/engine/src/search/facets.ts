/** Counts of hits by source, author and year, taken from the same list that the hits are a page of. */
import type { FacetCount, SearchAnswer } from '../answer/index.js';
import type { OpenIndex } from '../format/open-index.js';
import { compareKnown } from './compare-known.js';

/** Most values a facet lists; rarer ones are left out. */
const MAX_VALUES = 100;
/** Dates have years of four digits. */
const YEARS = 10_000;

/** `passages` are the ordinals of all hits. Values come most frequent first, equals in order of value, null last among them. */
export function countFacets({ columns, values }: OpenIndex, passages: Iterable<number>): SearchAnswer['facets'] {
  const sources = new Uint32Array(values.sources.length + 1);
  const authors = new Uint32Array(values.authors.length + 1);
  const years = new Uint32Array(YEARS);
  for (const passage of passages) {
    const document = columns.passageDocument[passage] as number;
    increment(sources, columns.documentSource[document] as number);
    increment(authors, columns.documentAuthor[document] as number);
    increment(years, Math.trunc((columns.documentFirstDay[document] as number) / 10_000));
  }
  return {
    source: facet(sources, (ordinal) => values.sources[ordinal - 1] as string),
    author: facet(authors, (ordinal) => values.authors[ordinal - 1] as string),
    // As dates write it, so that the value can be asked for.
    year: facet(years, (year) => String(year).padStart(4, '0')),
  };
}

function increment(counts: Uint32Array, key: number): void {
  counts[key] = (counts[key] as number) + 1;
}

/** `counts` by key; key 0 stands for what has no value. */
function facet(counts: Uint32Array, nameOf: (key: number) => string): FacetCount[] {
  const facets: FacetCount[] = [];
  for (const [key, count] of counts.entries()) {
    if (count > 0) facets.push({ value: key === 0 ? null : nameOf(key), count });
  }
  return facets.sort((a, b) => b.count - a.count || compareKnown(a.value, b.value)).slice(0, MAX_VALUES);
}
