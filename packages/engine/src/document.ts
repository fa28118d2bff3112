/** What is indexed: documents, their passages, and what was left out of them. */

/** A half-open range of UTF-16 code units, `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What is known of a document beside its text. A value that is not known is `null`, never an empty string. */
export interface DocumentMetadata {
  /** Unique in the index: the `_id` of a JSON Lines record, else the path relative to the folder that was indexed. */
  readonly id: string;
  readonly title: string;
  /** True where the title was made from a heading or the first words because none was given. */
  readonly titleDerived: boolean;
  readonly source: string | null;
  readonly author: string | null;
  /** ISO 8601, as precise as known: `2025-05-22`, `2025-05` or `2025`. */
  readonly date: string | null;
  /** True where the date is that of the file because the content tells none; absent otherwise. */
  readonly dateDerived?: boolean;
  /** An absolute http or https URL. */
  readonly url: string | null;
  /** BCP 47, for example `en` or `pt-BR`; null where unknown. */
  readonly language: string | null;
  /** Path of the file that the document came from, relative to the folder or file that was indexed, with `/`. */
  readonly file: string | null;
}

/** Why a stretch of a document's text is not article text. */
export type OmissionReason =
  | 'title'
  | 'byline'
  | 'date-line'
  | 'photo-credit'
  | 'caption'
  | 'related-link'
  | 'link-list'
  | 'comment-form'
  | 'appeal'
  | 'markup';

/** A stretch of a document's text that is kept out of the results, with the reason. */
export interface Omission extends TextRange {
  readonly reason: OmissionReason;
}

/**
 * - `paragraph`: a paragraph, or a part of an overlong one
 * - `quotation`: a block quotation, kept whole
 * - `list`: the items of a list
 */
export type PassageKind = 'paragraph' | 'quotation' | 'list';

/** Where in its document a passage stands, as far as the document's format tells; what it does not tell is absent. */
export interface PassagePlace {
  /** The headings above the passage, the outermost (a chapter) first. */
  readonly headings?: readonly string[];
  /** In a paged document the page on which the passage begins, from 1. */
  readonly page?: number;
  /**
   * In a page of the web the nearest `id` at or above the passage, for a link into the page; in a book `file#id`, or the
   * file alone, which no link leads to from outside.
   */
  readonly anchor?: string;
  /** In subtitles and transcripts the time at which the passage begins. */
  readonly timeMs?: number;
}

/** The unit that is found. Its text is `document.text.slice(start, end)`. */
export interface Passage extends TextRange {
  /** Stable across re-indexing as long as the document's id and the passage's text are unchanged. Matches `/^[a-z0-9]{12,32}$/`. */
  readonly id: string;
  readonly kind: PassageKind;
  /** The nearest heading above it in the document, or null. */
  readonly heading: string | null;
  readonly place?: PassagePlace;
  /** The passage's sentences in order, as offsets into the document's text; they cover it but for white space. */
  readonly sentences: readonly TextRange[];
}

/** A document as the indexer hands it to the index: text, metadata and passages in order of appearance. */
export interface SourceDocument extends DocumentMetadata {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly omissions: readonly Omission[];
}
