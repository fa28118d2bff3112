/** The source matrix of a query: what is asked, and the rows. */
import type { DocumentFilter, SearchMode } from './request.js';
import type { DocumentView } from './views.js';

export type MatrixOrder = 'date' | 'strength';

/** Asks for the source matrix of a query: a row for each document, a tile for each of its passages. */
export interface MatrixRequest {
  readonly query: string;
  /** Default `hybrid`. */
  readonly mode?: SearchMode;
  /** How many rows to return, 1 to 1000, default 100. */
  readonly limit?: number;
  /** How many rows to pass over first, 0 or more, default 0. */
  readonly offset?: number;
  readonly filter?: DocumentFilter;
  /** `date` (default): the earliest document first. `strength`: the document of the best hit first. */
  readonly order?: MatrixOrder;
  /** Whether documents that do not answer have rows too. Default true. */
  readonly silent?: boolean;
  /** As in `SearchRequest`. Default false. */
  readonly typing?: boolean;
  /** As in `SearchRequest`: lights the weaker passages too. Default false. */
  readonly includeWeaker?: boolean;
}

/**
 * A document and which of its passages answer. The arrays stand beside one another, one entry for each lit tile; all
 * of them are empty for a silent document.
 */
export interface MatrixRow {
  readonly document: Pick<
    DocumentView,
    'id' | 'title' | 'source' | 'author' | 'date' | 'dateDerived' | 'language' | 'file' | 'passageCount'
  >;
  /** Places in the document of the passages that are lit, from 0, ascending. */
  readonly ordinals: readonly number[];
  readonly passageIds: readonly string[];
  /**
   * How well each answers by the query's own words, 0 to 1, to two places: its BM25 as a share of the best in the
   * whole list. 0 only where it was not found by words.
   */
  readonly words: readonly number[];
  /**
   * How well each answers by meaning, 0 to 1, to two places: where its similarity stands between what a stranger's
   * query reaches in this index and the best in the whole list. 0 only where it was not found by meaning.
   */
  readonly meaning: readonly number[];
}

/** The source matrix of a query: another view of the list that a search gives. */
export interface MatrixAnswer {
  readonly query: string;
  readonly mode: SearchMode;
  readonly order: MatrixOrder;
  readonly tookMs: number;
  /** Hits of the whole list, as a search without groups counts them. */
  readonly total: number;
  /** Lit tiles in all rows: the hits and the near-identical passages that they stand for. */
  readonly lit: number;
  /** As in `SearchAnswer`. */
  readonly omitted: number;
  /** Documents that the filter keeps, and how many of them do not answer. */
  readonly documents: number;
  readonly silent: number;
  /**
   * One page of them. In order of date the earliest comes first, and documents without a date come last; by strength
   * those that do not answer come last, among themselves in order of date.
   */
  readonly rows: readonly MatrixRow[];
}
