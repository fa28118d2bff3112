/** What a key does, by where the focus is. */

export type FocusPlace = 'input' | 'hit';

/**
 * - `move`: focus the hit at `index`, or the input where it is null
 * - `similar`: show or hide the passages similar to the focused hit
 * - `back`: one step back from the focused hit: fold its panel away, else go to the input
 * - `clear`: cancel what is awaited, else empty the input
 * - `type`: focus the input, which then takes the character
 */
export type KeyAction =
  | { readonly kind: 'move'; readonly index: number | null }
  | { readonly kind: 'similar' | 'back' | 'clear' | 'type' };

/** Hits passed over by Page Up and Page Down. */
const PAGE_STEP = 5;

export interface Key {
  readonly key: string;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Null where the key keeps its usual meaning. `index` is the focused hit's. */
export function keyAction(key: Key, place: FocusPlace, index: number, hitCount: number): KeyAction | null {
  if (key.isComposing || key.ctrlKey || key.metaKey || key.altKey) return null;
  if (place === 'input') {
    if (key.key === 'Escape') return { kind: 'clear' };
    return key.key === 'ArrowDown' && hitCount > 0 ? { kind: 'move', index: 0 } : null;
  }
  const last = hitCount - 1;
  switch (key.key) {
    case 'ArrowDown':
      return { kind: 'move', index: Math.min(last, index + 1) };
    case 'ArrowUp':
      return { kind: 'move', index: index === 0 ? null : index - 1 };
    case 'PageDown':
      return { kind: 'move', index: Math.min(last, index + PAGE_STEP) };
    case 'PageUp':
      return { kind: 'move', index: Math.max(0, index - PAGE_STEP) };
    case 'Home':
      return { kind: 'move', index: 0 };
    case 'End':
      return { kind: 'move', index: last };
    case 'Escape':
      return { kind: 'back' };
    case 's':
      return { kind: 'similar' };
    default:
      return isCharacter(key.key) ? { kind: 'type' } : null;
  }
}

/** A space scrolls or presses a button: it does not begin a word. */
function isCharacter(key: string): boolean {
  return key !== ' ' && [...key].length === 1;
}
