/** Gives a table of a word processor's document to a flow. */
import type { Flow } from '../flow.js';
import { rowsOfData, type TableCell } from '../table-rows.js';
import type { MarkupElement } from './element.js';

/** How a format reads the cells of a table. */
export interface CellReading<Inline> {
  readonly readCell: (cell: MarkupElement) => TableCell & { readonly inlines: readonly Inline[] };
  /** Gives what a cell holds, as if it stood in no table. */
  readonly addBlocks: (cell: MarkupElement) => void;
  /** Keeps what hangs on the text of a cell: notes and text boxes. */
  readonly keepAttached: (inline: Inline) => void;
}

/** Row by row where the table holds data, else what its cells hold. */
export function addTable<Inline>(
  rows: readonly (readonly MarkupElement[])[],
  flow: Flow,
  { readCell, addBlocks, keepAttached }: CellReading<Inline>,
): void {
  const read = rows.map((row) => row.map(readCell));
  const data = rowsOfData(read);
  if (data === null) {
    for (const cell of rows.flat()) addBlocks(cell);
    return;
  }
  flow.table(data);
  for (const inline of read.flat().flatMap((cell) => cell.inlines)) keepAttached(inline);
}
