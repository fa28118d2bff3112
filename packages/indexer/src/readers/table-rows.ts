/** Tells tables that hold data from those that only lay out a page. */

export interface TableCell {
  /** Their texts; empty ones do not count. */
  readonly paragraphs: readonly string[];
  /** Whether it holds a heading, a list or a table of its own. */
  readonly structured: boolean;
}

/** More than this in one cell is running text. */
const MAX_CELL_PARAGRAPHS = 3;
const MAX_CELL_LENGTH = 600;

/**
 * The rows of a table of data, each cell one text. Null for a table whose cells are a page's columns or its frame: their
 * content is read as if there were no table.
 */
export function rowsOfData(rows: readonly (readonly TableCell[])[]): string[][] | null {
  const filled = rows.map((row) => row.map((cell) => cell.paragraphs.filter((text) => text.trim() !== '')));
  const hasColumns = filled.some((row) => row.filter((paragraphs) => paragraphs.length > 0).length > 1);
  const isText = (paragraphs: readonly string[]) =>
    paragraphs.length > MAX_CELL_PARAGRAPHS || paragraphs.join(' ').length > MAX_CELL_LENGTH;
  if (!hasColumns || rows.flat().some((cell) => cell.structured) || filled.flat().some(isText)) return null;
  return filled.map((row) => row.map((paragraphs) => paragraphs.join(' ')));
}
