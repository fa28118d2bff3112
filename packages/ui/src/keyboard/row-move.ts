/** Moves along a row of controls with the arrows to the left and the right. */

/** Moves the focus from the one of `row` that has it to its neighbour, and leaves other keys alone. */
export function moveInRow(event: KeyboardEvent, row: readonly HTMLElement[]): void {
  const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing;
  if (isModified || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  const index = row.indexOf(event.composedPath()[0] as HTMLElement);
  const focused = row[index];
  if (!focused) return;
  const isForward = (event.key === 'ArrowRight') === (getComputedStyle(focused).direction === 'ltr');
  event.preventDefault();
  row[index + (isForward ? 1 : -1)]?.focus();
}
