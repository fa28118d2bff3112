import { describe, expect, test } from 'vitest';
import { isShortcut, shortcutHint } from './shortcut.js';

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

  test('is written as the keyboard at hand has it', () => {
    expect(shortcutHint('mod+k', 'MacIntel')).toBe('⌘K');
    expect(shortcutHint('mod+k', 'Linux x86_64')).toBe('Ctrl K');
  });
});
