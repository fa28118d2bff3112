/** Where the app gets the searcher that answers a request, whichever generation it is of. */
import type { LociErrorCode, Searcher } from '@loci/engine';

export interface SourceStatus {
  /** The generation that answers now. */
  readonly generation: string;
  /** Why a newer generation is not used, or null. */
  readonly failure: {
    readonly generation: string | null;
    readonly code: LociErrorCode | 'unknown';
  } | null;
}

export interface SearcherSource {
  /** Runs `task` with the current searcher, which stays open until the task has settled. */
  use<T>(task: (searcher: Searcher) => T | Promise<T>): Promise<T>;
  status(): SourceStatus;
}

/** A source of one searcher that never changes. The caller closes it. */
export function fixedSearcher(searcher: Searcher): SearcherSource {
  return {
    use: async (task) => task(searcher),
    status: () => ({ generation: searcher.stats().generation, failure: null }),
  };
}
