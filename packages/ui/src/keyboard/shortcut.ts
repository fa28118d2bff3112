/** The keys that lead to the box from anywhere on the page. */

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/**
 * Whether a key press is one of `shortcuts`, written as `mod+k` or `mod+k /`; `mod` is Ctrl, or Command on a Mac.
 * '' matches nothing.
 */
export function isShortcut(event: KeyPress, shortcuts: string): boolean {
  if (event.isComposing || event.altKey) return false;
  const key = event.key.toLowerCase();
  return keysOf(shortcuts).some((shortcut) => {
    if (shortcut.key !== key) return false;
    // Where a sign stands on a keyboard, and whether it takes Shift to write it, is not the same everywhere.
    return shortcut.mod ? event.ctrlKey !== event.metaKey && !event.shiftKey : isPlainKey(event);
  });
}

/** Whether a key writes something where there is something to write in. */
export function isPlainKey({ ctrlKey, metaKey }: KeyPress): boolean {
  return !ctrlKey && !metaKey;
}

/** How the first shortcut is written on the keyboard at hand; null where there is none. */
export function shortcutHint(shortcuts: string, platform: string): string | null {
  const [shortcut] = keysOf(shortcuts);
  if (!shortcut) return null;
  const key = shortcut.key.toUpperCase();
  if (!shortcut.mod) return key;
  return /mac|iphone|ipad/i.test(platform) ? `⌘${key}` : `Ctrl ${key}`;
}

/** The value of `aria-keyshortcuts`; null where there is none. */
export function ariaShortcuts(shortcuts: string): string | null {
  const names = keysOf(shortcuts).map(({ key, mod }) => {
    const name = key.toUpperCase();
    return mod ? `Control+${name} Meta+${name}` : name;
  });
  return names.join(' ') || null;
}

function keysOf(shortcuts: string): { key: string; mod: boolean }[] {
  return [...shortcuts.matchAll(/(?<=^|\s)(mod\+)?(\S)(?=\s|$)/giu)].map(([, mod, key = '']) => ({
    key: key.toLowerCase(),
    mod: mod !== undefined,
  }));
}

/** Whether keys pressed there belong to whoever is writing. */
export function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
