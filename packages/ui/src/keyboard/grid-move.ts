/** Where a key leads in a grid whose rows differ in length. */

/** A place in the grid: the item at `item` of row `row`. */
export interface GridPlace {
  readonly row: number;
  readonly item: number;
}

/** Rows passed over by Page Up and Page Down. */
const PAGE_STEP = 5;

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * `rows` hold the columns of their items, ascending; no row is empty. Up and down lead to the item that stands nearest
 * to `column`, which is where the reader last was from side to side. `isRtl` swaps left and right. Null where the key
 * keeps its usual meaning.
 */
export function moveInGrid(
  { key, ctrlKey, metaKey, altKey, shiftKey }: GridKey,
  { row, item }: GridPlace,
  column: number,
  rows: readonly (readonly number[])[],
  isRtl: boolean,
): GridPlace | null {
  if (metaKey || altKey || shiftKey) return null;
  const last = rows.length - 1;
  const lastItem = (at: number) => (rows[at]?.length ?? 1) - 1;
  const toRow = (at: number): GridPlace => {
    const to = Math.max(0, Math.min(last, at));
    return { row: to, item: nearest(rows[to] ?? [], column) };
  };
  if (ctrlKey) {
    if (key === 'Home') return { row: 0, item: 0 };
    return key === 'End' ? { row: last, item: lastItem(last) } : null;
  }
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (key === 'ArrowRight') === isRtl ? -1 : 1;
      return { row, item: Math.max(0, Math.min(lastItem(row), item + step)) };
    }
    case 'Home':
      return { row, item: 0 };
    case 'End':
      return { row, item: lastItem(row) };
    case 'ArrowDown':
      return toRow(row + 1);
    case 'ArrowUp':
      return toRow(row - 1);
    case 'PageDown':
      return toRow(row + PAGE_STEP);
    case 'PageUp':
      return toRow(row - PAGE_STEP);
    default:
      return null;
  }
}

/** Of equals the first. */
function nearest(columns: readonly number[], column: number): number {
  let best = 0;
  for (const [i, candidate] of columns.entries()) {
    if (Math.abs(candidate - column) < Math.abs((columns[best] ?? 0) - column)) best = i;
  }
  return best;
}
