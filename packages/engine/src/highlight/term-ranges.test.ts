/** What is marked in a passage. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import { createTermMatcher, termRanges } from './term-ranges.js';

const english = createAnalyzer('en');
const german = createAnalyzer('de');

function exact(...terms: string[]) {
  return terms.map((term) => ({
    word: term,
    alternatives: [{ term, via: 'exact' as const, weight: 1 }],
    mask: 1,
    stop: false,
  }));
}

function marked(text: string, terms: string[], phrases: string[] = [], analyzers = [english]): string[] {
  const matcher = createTermMatcher(analyzers, exact(...terms), phrases);
  return termRanges(text, matcher).map(({ start, end }) => text.slice(start, end));
}

describe('termRanges', () => {
  it('marks every form of the words', () => {
    expect(marked('Guaranteeing security: a guarantee.', ['guarante'])).toEqual(['Guaranteeing', 'guarantee']);
  });

  it('marks a part of a compound, or all of it', () => {
    expect(marked('a cease-fire', ['fire'])).toEqual(['fire']);
    expect(marked('a cease-fire', ['fire', 'ceasefir'])).toEqual(['cease-fire']);
  });

  it('marks a phrase as one', () => {
    expect(marked('Not to be, or to be', [], ['to be'])).toEqual(['to be', 'to be']);
    expect(marked('not to be, or', ['not'], ['not to be', 'be or'])).toEqual(['not to be, or']);
    expect(marked('anything', [], ['—'])).toEqual([]);
  });

  it('knows the words of every language of the index', () => {
    expect(marked('Das Haus und die Häuser', ['haus'], [], [english, german])).toEqual(['Haus', 'Häuser']);
  });

  it('marks nothing for nothing', () => {
    expect(marked('anything', [])).toEqual([]);
    expect(marked('', ['anything'])).toEqual([]);
  });

  it('gives ordered ranges in the text that do not overlap', () => {
    const words = fc.constantFrom('cease-fire', 'ceasefire', 'deal', 'the', 'l’avant', 'O’Brien', 'U.S.', '—', '東京');
    const texts = fc.array(words, { maxLength: 12 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const terms = english.analyze(query).map(({ term }) => term);
        const ranges = termRanges(text, createTermMatcher([english, german], exact(...terms), [query]));
        let position = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 50 },
    );
  });
});
