import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import { intersectionOf, requiredTerms } from './required-terms.js';

const english = createAnalyzer('en');

describe('requiredTerms', () => {
  it('lets each part of a compound be held by the whole', () => {
    expect(requiredTerms('a cease-fire deal', [english])).toEqual([
      ['a'],
      ['ceas', 'ceasefir'],
      ['fire', 'ceasefir'],
      ['deal'],
    ]);
  });

  it('takes the terms of every language', () => {
    expect(requiredTerms('Häuser', [english, createAnalyzer('de')])).toEqual([['hauser', 'haus']]);
  });

  it('asks for nothing where there are no words', () => {
    expect(requiredTerms(' – ', [english])).toEqual([]);
  });
});

describe('intersectionOf', () => {
  it('keeps what all lists hold', () => {
    const list = (...ordinals: number[]) => Uint32Array.from(ordinals);
    expect(intersectionOf([list(1, 3, 5, 9), list(3, 4, 9), list(0, 3, 9)])).toEqual(list(3, 9));
    expect(intersectionOf([list(1), list()])).toEqual(list());
    expect(intersectionOf([])).toEqual(list());
  });
});
