/** Which spellings are taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldNumber } from './fold.js';

describe('fold', () => {
  it.each([
    ['Größe', 'grosse'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Łódź', 'lodz'],
    ['ﬁnal', 'final'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ёлка', 'елка'],
    ['мой', 'мой'],
    ['Київ', 'київ'],
    ['don’t', 'dont'],
    ['co\u00adoperate', 'cooperate'],
    ['が', 'が'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe('foldNumber', () => {
  it.each([
    ['1,400', '1400'],
    ['1.400.000', '1400000'],
    ['85\u00a0000', '85000'],
    ["85'000", '85000'],
    ['3.14', '3.14'],
    ['3,14', '3.14'],
    ['1,400.50', '1400.50'],
    ['1,4000', '1.4000'],
    ['85.000', '85.000'],
  ])('%s is %s', (number, folded) => {
    expect(foldNumber(number)).toBe(folded);
  });
});
