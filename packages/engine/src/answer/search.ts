/** A search: what is asked, how it was understood, and the hits. */
import type { TextRange } from '../document.js';
import type { Explanation } from './explanation.js';
import type { DocumentFilter, SearchMode } from './request.js';
import type { DocumentView, FacetCount, PassageReference, PassageView } from './views.js';

export type GroupBy = 'none' | 'document' | 'source';

export interface SearchRequest {
  readonly query: string;
  /** Default `hybrid`. */
  readonly mode?: SearchMode;
  /** How many hits (or groups) to return, 1 to 100, default 10. */
  readonly limit?: number;
  /** How many to pass over first, 0 or more, default 0. */
  readonly offset?: number;
  readonly filter?: DocumentFilter;
  /** Default `none`. Grouped, each entry of `hits` is the best passage of its group. */
  readonly group?: GroupBy;
  /** Default false. */
  readonly explain?: boolean;
  /** True while the user is still typing: the last word also matches as a prefix. Default false. */
  readonly typing?: boolean;
  /** Keeps the weaker passages that are cut by default (counted in `omitted`) at the end of the list. Default false. */
  readonly includeWeaker?: boolean;
}

/** How the query was understood. */
export interface ParsedQuery {
  /** The words to rank by, as typed, without phrases and exclusions. */
  readonly words: readonly string[];
  /** Every hit holds each of these, word for word. */
  readonly phrases: readonly string[];
  /** No hit holds any of these words or phrases. */
  readonly excluded: readonly string[];
  /** Words with a star, without it: every hit by words may hold any word that begins so. */
  readonly prefixes: readonly string[];
  readonly source: readonly string[];
  readonly author: readonly string[];
  readonly title: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** What is embedded: the query's own text without operators; '' where nothing is left to embed. */
  readonly text: string;
}

/**
 * A range of `passage.text` (offsets count from the passage's start) to be marked:
 * `term` holds a word or phrase of the query, `sentence` is the sentence that answers by meaning.
 * Ranges of one kind do not overlap and are in order.
 */
export interface Highlight extends TextRange {
  readonly kind: 'term' | 'sentence';
}

/** By what a hit was found. */
export type Matched = 'words' | 'meaning' | 'both';

/** A passage that fits, with its place in the list. */
export interface Hit {
  /** Counts from 1 over the whole list, not the page. */
  readonly rank: number;
  /** Higher is better; comparable within one list only. */
  readonly score: number;
  readonly matched: Matched;
  readonly passage: PassageView;
  readonly document: DocumentView;
  readonly highlights: readonly Highlight[];
  /** Near-identical passages that this hit stands for, earliest document first; not counted in `total`. */
  readonly duplicates: readonly PassageReference[];
  /** Present where the hit is one of those that only `includeWeaker` keeps. */
  readonly weaker?: true;
  readonly explain?: Explanation;
  /** Only when grouped: how many hits the group has in all, and its next best ones (at most 4). */
  readonly group?: { readonly key: string | null; readonly total: number; readonly more: readonly Hit[] };
}

export interface SearchAnswer {
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly mode: SearchMode;
  readonly tookMs: number;
  /** All hits (groups, when grouped) of the list that `hits` is a page of. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Counts over the hits (not groups) of the whole list. */
  readonly facets: {
    readonly source: readonly FacetCount[];
    readonly author: readonly FacetCount[];
    readonly year: readonly FacetCount[];
  };
  /** Weaker passages that were cut from the end of the list. */
  readonly omitted: number;
  /** A spelling from the index's own vocabulary that would find more, or null. */
  readonly didYouMean: string | null;
  /**
   * Words of the query, as typed, that no passage, heading or title of the index holds: what is found is found by the
   * others, or by meaning. Empty for a query as long as a text, and in the mode `semantic`.
   */
  readonly missing: readonly string[];
}
