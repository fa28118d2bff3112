/** What is asked of an index for a search. */
import type { SearchRequest } from '@loci/engine';
import type { SearchParameters } from './url-state.js';

/** `typing` says that the last word may be unfinished. */
export function requestOf(parameters: SearchParameters, typing: boolean, limit: number): SearchRequest {
  const { query, mode, group, filter, includeWeaker } = parameters;
  return {
    query,
    mode,
    group,
    filter,
    limit,
    ...(typing ? { typing } : {}),
    ...(includeWeaker ? { includeWeaker } : {}),
  };
}

/** Requests with one key have the same counts by source, once the filter by source is left out. */
export function countsKey({ query, mode, filter, typing, includeWeaker }: SearchRequest): string {
  return JSON.stringify([query, mode, typing, includeWeaker, filter?.authors, filter?.from, filter?.to]);
}
