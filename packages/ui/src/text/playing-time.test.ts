import { expect, test } from 'vitest';
import { playingTime } from './playing-time.js';

test.each([
  [0, '0:00'],
  [65_999, '1:05'],
  [3_725_000, '1:02:05'],
  [360_000_000, '100:00:00'],
  [-1, '0:00'],
  [Number.NaN, '0:00'],
])('%d ms is written %s', (milliseconds, written) => {
  expect(playingTime(milliseconds)).toBe(written);
});
