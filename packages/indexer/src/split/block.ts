/** The building blocks of a document's text: what a format or the layout of plain text marks as one unit. */
import type { TextRange } from '@loci/engine';

/**
 * - `paragraph`, `quotation`, `list`: become passages
 * - `code`: a passage that is never merged with others
 * - `heading`: names the passages below it and is no passage itself
 * - `markup`: signs that structure the text and are not part of it, for example `[indent.]`
 */
export type BlockKind = 'paragraph' | 'quotation' | 'list' | 'code' | 'heading' | 'markup';

/** A stretch of text without white space at its ends. Blocks are in order and do not overlap. */
export interface Block extends TextRange {
  readonly kind: BlockKind;
  /** For a list its items, in order; a list that is too long for one passage is parted between them. */
  readonly items?: readonly TextRange[];
  /** Of a heading: 1 for the outermost. Without one a heading stands alone, below nothing. */
  readonly level?: number;
  /** True where it is never joined with a neighbour, however short: its format tells for certain that it ends. */
  readonly separate?: boolean;
  /** The page on which it begins, from 1. */
  readonly page?: number;
  /** The nearest `id` at or above it in its web page; in a book `file#id`, or the file alone. */
  readonly anchor?: string;
  /** The time at which it begins in its recording. */
  readonly timeMs?: number;
}
