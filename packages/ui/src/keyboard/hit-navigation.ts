/** Moves through the hits with the keyboard, from the input and back. */
import type { LociHit } from '../elements/loci-hit.js';
import { keyAction } from './key-action.js';
import { isEditable } from './shortcut.js';

export interface HitNavigation {
  readonly input: HTMLInputElement;
  /** In order of appearance. */
  readonly hits: readonly LociHit[];
  readonly onClear: () => void;
}

export function navigateHits(event: KeyboardEvent, { input, hits, onClear }: HitNavigation): void {
  const path = event.composedPath();
  const index = hits.findIndex((hit) => path.includes(hit));
  if (index < 0 && path[0] !== input) return;
  // In a field under a hit, such as the choice of a citation's form, only Escape leads out.
  if (index >= 0 && isEditable(path[0]) && event.key !== 'Escape') return;
  const action = keyAction(event, index < 0 ? 'input' : 'hit', index, hits.length);
  if (!action) return;
  // A character goes to the input by itself once the input has the focus.
  if (action.kind !== 'type') event.preventDefault();
  const hit = hits[index];
  if (action.kind === 'move') focusTarget(action.index === null ? input : hits[action.index]);
  else if (action.kind === 'similar') hit?.toggleSimilar();
  else if (action.kind === 'clear') onClear();
  else if (action.kind === 'type') {
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  } else if (!hit?.closePanel()) input.focus();
}

function focusTarget(target: HTMLElement | undefined): void {
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
