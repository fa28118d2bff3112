/** Passages like an example: what is asked, and how each is related to it. */
import type { TextRange } from '../document.js';
import type { DocumentFilter } from './request.js';
import type { DocumentView, PassageReference, PassageView } from './views.js';

/** Asks which passages copy an example, reword it or share its idea. */
export interface SimilarRequest {
  /** Exactly one of `passageId` and `text`. */
  readonly passageId?: string;
  readonly text?: string;
  /** Further examples: passages to be like, and passages to be unlike. */
  readonly like?: readonly string[];
  readonly unlike?: readonly string[];
  /** 1 to 100, default 10. */
  readonly limit?: number;
  /** `others` (default) leaves out the passage's own document. */
  readonly scope?: 'others' | 'all';
  readonly filter?: DocumentFilter;
}

/** Copied, said in other words, or the same thought. */
export type Relation = 'verbatim' | 'reworded' | 'same idea';

/** One aligned stretch of two passages; offsets count from each passage's (or pasted part's) start. */
export interface Alignment {
  readonly kind: 'same' | 'changed';
  readonly example: TextRange;
  readonly found: TextRange;
}

/** A passage like the example. */
export interface SimilarHit {
  /** Counts from 1. */
  readonly rank: number;
  /** Higher is better; comparable within one list only. */
  readonly score: number;
  /** Cosine similarity to the example, −1 to 1; 0 for a pasted text where there is no embedder. */
  readonly similarity: number;
  readonly relation: Relation;
  readonly passage: PassageView;
  readonly document: DocumentView;
  /** What the two texts share, in order; empty for `same idea`. */
  readonly alignment: readonly Alignment[];
  /** For a pasted text of several parts: which part this hit matches, as a range of the pasted text; else null. */
  readonly part: TextRange | null;
  readonly duplicates: readonly PassageReference[];
}

export interface SimilarAnswer {
  readonly tookMs: number;
  /** The example as given: an indexed passage, or null for pasted text. */
  readonly passage: PassageView | null;
  /** The parts in which a pasted text was compared. */
  readonly parts: readonly TextRange[];
  readonly total: number;
  readonly hits: readonly SimilarHit[];
}
