/** The key that leads to the box from anywhere on the page. */

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

/** Whether a key press is `shortcut`, written as `mod+k`; `mod` is Ctrl, or Command on a Mac. '' matches nothing. */
export function isShortcut(event: KeyPress, shortcut: string): boolean {
  const key = shortcutKey(shortcut);
  return (
    key !== null &&
    !event.isComposing &&
    !event.altKey &&
    !event.shiftKey &&
    event.ctrlKey !== event.metaKey &&
    event.key.toLowerCase() === key
  );
}

/** How the shortcut is written on the keyboard at hand; null where there is none. */
export function shortcutHint(shortcut: string, platform: string): string | null {
  const key = shortcutKey(shortcut)?.toUpperCase();
  if (key === undefined) return null;
  return /mac|iphone|ipad/i.test(platform) ? `⌘${key}` : `Ctrl ${key}`;
}

function shortcutKey(shortcut: string): string | null {
  return /^mod\+(.)$/iu.exec(shortcut)?.[1]?.toLowerCase() ?? null;
}

/** Whether keys pressed there belong to whoever is writing. */
export function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
