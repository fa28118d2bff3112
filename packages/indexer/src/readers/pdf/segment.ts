/** A stretch of text on a page, which lines and columns are made of. */

/** Text on one baseline without a wide gap: a line of a column, a cell of a table, or a part of either. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font that most of it is set in. */
  readonly size: number;
  readonly bold: boolean;
  readonly monospaced: boolean;
}
