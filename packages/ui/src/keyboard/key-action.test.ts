import { describe, expect, test } from 'vitest';
import { type Key, keyAction } from './key-action.js';

const press = (key: string, change: Partial<Key> = {}): Key => ({
  key,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
});

describe('in the input', () => {
  test('the arrow leads to the first hit, if there is one', () => {
    expect(keyAction(press('ArrowDown'), 'input', -1, 3)).toEqual({ kind: 'move', index: 0 });
    expect(keyAction(press('ArrowDown'), 'input', -1, 0)).toBeNull();
  });

  test('Escape clears, and letters are letters', () => {
    expect(keyAction(press('Escape'), 'input', -1, 3)).toEqual({ kind: 'clear' });
    expect(keyAction(press('s'), 'input', -1, 3)).toBeNull();
  });
});

describe('on a hit', () => {
  test.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, null],
    ['Home', 6, 0],
    ['End', 1, 7],
    ['PageDown', 1, 6],
    ['PageDown', 5, 7],
    ['PageUp', 3, 0],
  ])('%s on hit %i of 8 leads to %s', (key, index, target) => {
    expect(keyAction(press(key), 'hit', index, 8)).toEqual({ kind: 'move', index: target });
  });

  test('s shows similar passages and Escape steps back', () => {
    expect(keyAction(press('s'), 'hit', 0, 1)).toEqual({ kind: 'similar' });
    expect(keyAction(press('Escape'), 'hit', 0, 1)).toEqual({ kind: 'back' });
  });

  test('any other character is typed into the box, in any script', () => {
    for (const key of ['a', 'S', 'é', '漢', '𝒳', '"'])
      expect(keyAction(press(key), 'hit', 0, 1)).toEqual({ kind: 'type' });
  });

  test.each(['Enter', ' ', 'Tab', 'Shift', 'F5'])('%j keeps its usual meaning', (key) => {
    expect(keyAction(press(key), 'hit', 0, 1)).toBeNull();
  });
});

describe('everywhere', () => {
  test('keys of an input method and of the browser are left alone', () => {
    for (const place of ['input', 'hit'] as const) {
      expect(keyAction(press('ArrowDown', { isComposing: true }), place, 0, 3)).toBeNull();
      expect(keyAction(press('s', { ctrlKey: true }), place, 0, 3)).toBeNull();
      expect(keyAction(press('ArrowUp', { metaKey: true }), place, 0, 3)).toBeNull();
    }
  });
});
