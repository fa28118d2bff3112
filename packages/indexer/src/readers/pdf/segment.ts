/** A stretch of text on a page, which lines and columns are made of. */
import type { TextRun } from './page-text.js';

/**
 * Text on one baseline without a wide gap: a line of a column, a cell of a table, or a part of either. `size` is that of
 * the font that most of it is set in.
 */
export type Segment = Omit<TextRun, 'spaced'>;
