/** What the results part of the page shows at one moment. */
import type { FacetCount, Hit, SearchAnswer } from '@loci/engine';
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
  /** The hits of all pages that were loaded, in order. */
  readonly hits: readonly Hit[];
  /** Counts by source as they are without the filter by source, so that further sources can be chosen. */
  readonly sources: readonly FacetCount[];
  readonly failure: Failure | null;
  /** Whether more hits are there to load, being loaded, or failed to load. */
  readonly more: 'none' | 'available' | 'loading' | 'failed';
}

export function idleState(parameters: SearchParameters): SearchState {
  return { status: 'idle', parameters, answer: null, hits: [], sources: [], failure: null, more: 'none' };
}

/** Earlier hits followed by those of the next page; a passage that is there already is not repeated. */
export function appendHits(earlier: readonly Hit[], next: readonly Hit[]): Hit[] {
  const known = new Set(earlier.map((hit) => hit.passage.id));
  return [...earlier, ...next.filter((hit) => !known.has(hit.passage.id))];
}
