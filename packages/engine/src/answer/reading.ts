/** What is read without a query: documents, passages, suggestions, and figures of the index. */
import type { Omission } from '../document.js';
import type { RerankerIdentity } from '../reranker.js';
import type { DocumentView, FacetCount, PassageView } from './views.js';

/** A document with its whole text, its passages in order and what was left out of them. */
export interface DocumentAnswer extends DocumentView {
  readonly text: string;
  readonly passages: readonly PassageView[];
  readonly omissions: readonly Omission[];
}

export interface PassageAnswer {
  readonly passage: PassageView;
  readonly document: DocumentView;
}

/** One page of the documents, in order of id. */
export interface DocumentsAnswer {
  /** Documents in the index. */
  readonly total: number;
  readonly documents: readonly DocumentView[];
}

/** How what is typed may go on: titles of documents, phrases and words of the index; the likeliest first. */
export interface SuggestAnswer {
  readonly suggestions: readonly { readonly text: string; readonly kind: 'title' | 'phrase' }[];
}

/** What the open generation holds and what made it. */
export interface StatsAnswer {
  readonly documents: number;
  readonly passages: number;
  readonly sentences: number;
  readonly terms: number;
  readonly sizeBytes: number;
  /** The generation's id: changes with every index run that changed anything. */
  readonly generation: string;
  readonly formatVersion: number;
  readonly model: { readonly name: string; readonly fingerprint: string; readonly dimensions: number };
  /** The cross-encoder that reads the first passages of every search; absent where there is none. */
  readonly reranker?: RerankerIdentity;
  readonly sources: readonly FacetCount[];
  /** ISO dates of the earliest and latest document, or null. */
  readonly dates: { readonly earliest: string; readonly latest: string } | null;
}
