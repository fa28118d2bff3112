/** What the results part of the page shows at one moment. */
import type { FacetCount, Hit, SearchAnswer, SearchRequest } from '@loci/engine';
import type { Failure } from '../client/failure.js';
import type { SearchParameters } from './url-state.js';

/**
 * - `idle`: nothing is asked
 * - `loading`: an answer is awaited; `answer` is the one before it, if any
 * - `ready`: `answer` belongs to `parameters`
 * - `failed`: `failure` says why there is no answer
 */
export type SearchStatus = 'idle' | 'loading' | 'ready' | 'failed';

export interface SearchState {
  readonly status: SearchStatus;
  readonly parameters: SearchParameters;
  /** The latest answer, kept on show while the next one is awaited. */
  readonly answer: SearchAnswer | null;
  /** What was asked for `answer`, without its page. */
  readonly request: SearchRequest | null;
  /** The hits of all pages that were loaded, in order. */
  readonly hits: readonly Hit[];
  /** Counts by source as they are without the filter by source, so that further sources can be chosen. */
  readonly sources: readonly FacetCount[];
  readonly failure: Failure | null;
  /** Whether more hits are there to load, being loaded, or failed to load. */
  readonly more: 'none' | 'available' | 'loading' | 'failed';
}

export function idleState(parameters: SearchParameters): SearchState {
  return {
    status: 'idle',
    parameters,
    answer: null,
    request: null,
    hits: [],
    sources: [],
    failure: null,
    more: 'none',
  };
}

/** Whether hits may take the place of those on show unasked: the same in the same order, or others of which half stay. */
export function isInKeeping(shown: readonly Hit[], next: readonly Hit[]): boolean {
  const ids = next.map((hit) => hit.passage.id);
  if (shown.every((hit, index) => hit.passage.id === ids[index])) return true;
  const keptCount = shown.filter((hit) => ids.includes(hit.passage.id)).length;
  return keptCount < shown.length && keptCount >= shown.length / 2;
}

/**
 * Whether what is still asked was answered by words alone, where meaning was asked for, too: an exported index answers so
 * until the search by meaning is loaded.
 */
export function lacksMeaning({ status, parameters, answer, request }: SearchState): boolean {
  return (
    status === 'ready' && answer?.mode === 'lexical' && request?.mode === 'hybrid' && request.query === parameters.query
  );
}

/** Earlier hits followed by those of the next page; a passage that is there already is not repeated. */
export function appendHits(earlier: readonly Hit[], next: readonly Hit[]): Hit[] {
  const known = new Set(earlier.map((hit) => hit.passage.id));
  return [...earlier, ...next.filter((hit) => !known.has(hit.passage.id))];
}
