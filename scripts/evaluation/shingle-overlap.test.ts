import { expect, it } from 'vitest';
import { agreementOf, f1 } from './shingle-overlap.js';

it('is whole for equal words, whatever stands between them', () => {
  expect(agreementOf('One two, three four five.', 'One two\n\nthree (four) five')).toEqual({ precision: 1, recall: 1 });
});

it('counts the runs of four words that both have', () => {
  // True: 1234 2345. Found: 0123 1234 2345 3456.
  expect(agreementOf('1 2 3 4 5', '0 1 2 3 4 5 6')).toEqual({ precision: 0.5, recall: 1 });
});

it('counts a run as often as both have it', () => {
  // Runs of the repeated text: abcd bcda cdab dabc abcd.
  expect(agreementOf('a b c d', 'a b c d a b c d')).toEqual({ precision: 0.2, recall: 1 });
});

it('takes a short text for one run', () => {
  expect(agreementOf('one two', 'one two')).toEqual({ precision: 1, recall: 1 });
  expect(agreementOf('one two', 'one')).toEqual({ precision: 0, recall: 0 });
});

it('has no precision without a found text, and no recall without a true one', () => {
  expect(agreementOf('one two three four', '')).toEqual({ precision: null, recall: 0 });
  expect(agreementOf('', 'one two three four')).toEqual({ precision: 0, recall: null });
});

it('is one figure by the harmonic mean', () => {
  expect(f1(0.5, 1)).toBeCloseTo(2 / 3);
  expect(f1(0, 0)).toBe(0);
});
