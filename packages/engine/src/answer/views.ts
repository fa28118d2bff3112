/** Documents and passages as answers show them. */
import type { DocumentMetadata, PassageKind, PassagePlace, TextRange } from '../document.js';

/** A document as lists and hits show it, without its text. */
export interface DocumentView extends DocumentMetadata {
  readonly passageCount: number;
}

/** A passage with its text; the range is that of the document's text. */
export interface PassageView extends TextRange {
  readonly id: string;
  readonly documentId: string;
  /** The passage's place in its document, from 0. */
  readonly ordinal: number;
  readonly kind: PassageKind;
  readonly heading: string | null;
  /** Absent where the document's format tells nothing of it. */
  readonly place?: PassagePlace;
  readonly text: string;
}

/** A passage named in passing, with what is needed to show where it stands. */
export interface PassageReference {
  readonly passageId: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  /** As in `DocumentMetadata`. */
  readonly dateDerived?: boolean;
}

/** How often a value stands in a list. */
export interface FacetCount {
  /** Null counts the hits whose document has no value. */
  readonly value: string | null;
  readonly count: number;
}
