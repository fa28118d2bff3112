import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolate } from './isolate.js';

describe('a text within a sentence', () => {
  test('stays as it is where it runs the way the sentence does', () => {
    expect(isolate('security guarantees')).toBe('security guarantees');
  });

  test('is isolated where it may run the other way', () => {
    expect(isolate('שלום')).toBe('\u2068שלום\u2069');
    expect(isolate('security', 'rtl')).toBe('\u2068security\u2069');
    expect(isolate('2025', 'rtl')).toBe('\u20682025\u2069');
  });

  test('loses what would turn the rest of the sentence around', () => {
    expect(isolate('\u202Edesrever\u202C')).toBe('desrever');
    expect(isolate('a\u2069\u202Eb', 'rtl')).toBe('\u2068ab\u2069');
  });

  test('never opens what it does not close', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ש', '\u202E', '\u2066', '\u2069', '\u202C') }), (text) => {
        for (const direction of ['ltr', 'rtl'] as const) {
          expect(isolate(text, direction)).toMatch(
            /^[^\u202A-\u202E\u2066-\u2069]*$|^\u2068[^\u202A-\u202E\u2066-\u2069]*\u2069$/u,
          );
        }
      }),
    );
  });
});
