/** Ranges are styled where they lie, alone and within one another, and the text stays as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeTerminal } from '../testing/fake-terminal.js';
import { markRanges } from './mark-ranges.js';

const terminal = createFakeTerminal();

describe('markRanges', () => {
  it('leaves a text without ranges alone', () => {
    expect([markRanges('abc', [], terminal), markRanges('', [], terminal)]).toEqual(['abc', '']);
  });

  it('styles ranges at both ends and next to one another', () => {
    const ranges = [
      { start: 0, end: 1, style: 'bold' as const },
      { start: 1, end: 2, style: 'underline' as const },
      { start: 3, end: 4, style: 'bold' as const },
    ];
    expect(markRanges('abcd', ranges, terminal)).toBe('<bold>a</bold><underline>b</underline>c<bold>d</bold>');
  });

  it('gives overlapping ranges both styles where they overlap', () => {
    const ranges = [
      { start: 0, end: 3, style: 'underline' as const },
      { start: 2, end: 4, style: 'bold' as const },
    ];
    expect(markRanges('abcd', ranges, terminal)).toBe(
      '<underline>ab</underline><underline><bold>c</bold></underline><bold>d</bold>',
    );
  });

  it('never changes the text, whatever the ranges', () => {
    const range = fc.record({ start: fc.nat(12), end: fc.nat(12), style: fc.constantFrom('bold', 'underline') });
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.array(range), (text, ranges) => {
        expect(markRanges(text, ranges, { style: (piece) => piece })).toBe(text);
      }),
    );
  });
});
