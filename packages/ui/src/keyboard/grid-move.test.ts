import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveInGrid } from './grid-move.js';

/** The titles stand in column −1. */
const ROWS = [[-1, 2, 9], [-1], [-1, 3, 4, 8]];

const press = (key: string, changes = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
});

describe('a key in the grid', () => {
  test.each([
    ['ArrowRight', { row: 0, item: 1 }, { row: 0, item: 2 }],
    ['ArrowRight', { row: 0, item: 2 }, { row: 0, item: 2 }],
    ['ArrowLeft', { row: 0, item: 1 }, { row: 0, item: 0 }],
    ['ArrowLeft', { row: 0, item: 0 }, { row: 0, item: 0 }],
    ['Home', { row: 2, item: 3 }, { row: 2, item: 0 }],
    ['End', { row: 2, item: 0 }, { row: 2, item: 3 }],
    ['ArrowUp', { row: 0, item: 0 }, { row: 0, item: 0 }],
    ['PageDown', { row: 0, item: 0 }, { row: 2, item: 0 }],
    ['PageUp', { row: 2, item: 0 }, { row: 0, item: 0 }],
  ])('%s leads from %j to %j', (key, from, to) => {
    expect(moveInGrid(press(key), from, ROWS[from.row]?.[from.item] ?? 0, ROWS, false)).toEqual(to);
  });

  test('up and down keep to the column where the reader was, also over a row that has none there', () => {
    const past = moveInGrid(press('ArrowDown'), { row: 0, item: 2 }, 9, ROWS, false);
    expect(past).toEqual({ row: 1, item: 0 });
    expect(moveInGrid(press('ArrowDown'), { row: 1, item: 0 }, 9, ROWS, false)).toEqual({ row: 2, item: 3 });
  });

  test('left and right change sides where text runs from the right', () => {
    expect(moveInGrid(press('ArrowLeft'), { row: 0, item: 0 }, -1, ROWS, true)).toEqual({ row: 0, item: 1 });
    expect(moveInGrid(press('ArrowRight'), { row: 0, item: 1 }, 2, ROWS, true)).toEqual({ row: 0, item: 0 });
  });

  test('with Ctrl leads to the corners, and leaves other combinations alone', () => {
    expect(moveInGrid(press('End', { ctrlKey: true }), { row: 0, item: 0 }, 0, ROWS, false)).toEqual({
      row: 2,
      item: 3,
    });
    expect(moveInGrid(press('Home', { ctrlKey: true }), { row: 2, item: 2 }, 0, ROWS, false)).toEqual({
      row: 0,
      item: 0,
    });
    for (const held of ['altKey', 'metaKey', 'shiftKey', 'ctrlKey']) {
      expect(moveInGrid(press('ArrowDown', { [held]: true }), { row: 0, item: 0 }, 0, ROWS, false)).toBeNull();
    }
    expect(moveInGrid(press('Enter'), { row: 0, item: 0 }, 0, ROWS, false)).toBeNull();
  });

  test('never leads out of the grid', () => {
    const columns = fc
      .uniqueArray(fc.integer({ min: -1, max: 50 }), { minLength: 1, maxLength: 6 })
      .map((row) => row.sort((a, b) => a - b));
    const keys = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    fc.assert(
      fc.property(
        fc.array(columns, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 20 }),
        (rows, presses) => {
          let place = { row: 0, item: 0 };
          for (const [key, isRtl] of presses) {
            const column = rows[place.row]?.[place.item] ?? 0;
            place = moveInGrid(press(key), place, column, rows, isRtl) ?? place;
            expect(rows[place.row]?.[place.item]).toBeDefined();
          }
        },
      ),
    );
  });
});
