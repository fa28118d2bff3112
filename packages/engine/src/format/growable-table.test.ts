import { expect, it } from 'vitest';
import { growableTable } from './growable-table.js';

it('keeps each column of its rows in an array of its own type', () => {
  const table = growableTable({ start: Uint32Array, scale: Float32Array });
  expect(table.values()).toEqual({ start: new Uint32Array(), scale: new Float32Array() });
  table.push({ start: 1, scale: 0.5 });
  table.push({ scale: 0.25, start: 2 });
  expect(table.length).toBe(2);
  expect(table.values()).toEqual({ start: Uint32Array.of(1, 2), scale: Float32Array.of(0.5, 0.25) });
});
