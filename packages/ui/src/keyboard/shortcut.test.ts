import { describe, expect, test } from 'vitest';
import { ariaShortcuts, isShortcut, shortcutHint } from './shortcut.js';

const press = (key: string, change: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...change,
});

describe('the shortcut', () => {
  test('is Ctrl or Command with the key, and nothing else', () => {
    expect(isShortcut(press('k', { ctrlKey: true }), 'mod+k')).toBe(true);
    expect(isShortcut(press('K', { metaKey: true }), 'mod+k')).toBe(true);
    expect(isShortcut(press('k'), 'mod+k')).toBe(false);
    expect(isShortcut(press('k', { ctrlKey: true, shiftKey: true }), 'mod+k')).toBe(false);
    expect(isShortcut(press('j', { ctrlKey: true }), 'mod+k')).toBe(false);
    expect(isShortcut(press('k', { ctrlKey: true, isComposing: true }), 'mod+k')).toBe(false);
  });

  test('can be switched off', () => {
    expect(isShortcut(press('k', { ctrlKey: true }), '')).toBe(false);
    expect(shortcutHint('', 'Linux')).toBeNull();
  });

  test('may be one key, on whichever keyboard, and one of several', () => {
    expect(isShortcut(press('/'), 'mod+k /')).toBe(true);
    expect(isShortcut(press('/', { shiftKey: true }), 'mod+k /')).toBe(true);
    expect(isShortcut(press('k', { ctrlKey: true }), 'mod+k /')).toBe(true);
    expect(isShortcut(press('/', { ctrlKey: true }), 'mod+k /')).toBe(false);
    expect(isShortcut(press('/'), 'mod+k')).toBe(false);
    expect(isShortcut(press('F'), 'Find me')).toBe(false);
  });

  test('is named for assistive technology', () => {
    expect(ariaShortcuts('mod+k /')).toBe('Control+K Meta+K /');
    expect(ariaShortcuts('')).toBeNull();
  });

  test('is written as the keyboard at hand has it', () => {
    expect(shortcutHint('mod+k', 'MacIntel')).toBe('⌘K');
    expect(shortcutHint('mod+k /', 'Linux x86_64')).toBe('Ctrl K');
    expect(shortcutHint('/', 'Linux x86_64')).toBe('/');
  });
});
