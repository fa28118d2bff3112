/** When a text holds a phrase. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWords } from '../analysis/index.js';
import { containsPhrase, phraseRanges } from './contains-phrase.js';

const contains = (text: string, phrase: string) => containsPhrase(text, normalizeWords(phrase));

describe('containsPhrase', () => {
  it.each([
    ['He called it a “security guarantee.”', 'security guarantee'],
    ['SECURITY\n\n  Guarantees', 'security guarantees'],
    ['diplomatic démarches may', 'diplomatic demarches'],
    ['a 30-day cease-fire', 'cease fire'],
    ['a ceasefire', 'cease-fire'],
    ['a cease-fire', 'ceasefire'],
    ['to be or not to be', 'not to be'],
    ['The U.S. president', 'US president'],
    ['a cease‑\nfire deal', 'ceasefire'],
    ['Zelensky’s army', 'Zelensky'],
    ['we don’t know', 'dont know'],
    ['by J.D. Vance', 'J. D. Vance'],
    ['1,400 men', '1400 men'],
    ['我们在东京都开会', '东京'],
  ])('finds in %j the phrase %j', (text, phrase) => {
    expect(contains(text, phrase)).toBe(true);
  });

  it.each([
    ['security and guarantees', 'security guarantees'],
    ['guarantees security', 'security guarantees'],
    ['security guarantee', 'security guarantees'],
    ['the therapist', 'the rapist'],
    ['a ceasefire', 'cease fire'],
    ['security', 'security guarantees'],
    ['anything', ''],
    ['', 'word'],
    ['insecurity guarantees', 'security guarantees'],
    ['a part', 'apart'],
    ['a', '—'],
  ])('does not find in %j the phrase %j', (text, phrase) => {
    expect(contains(text, phrase)).toBe(false);
  });
});

describe('containsPhrase of any run of whole words of the text', () => {
  it('is true', () => {
    const word = fc.constantFrom('deal', 'U.S.', 'cease-fire', 'don’t', '1,400', '東京', 'Größe', 'a', 'x-y-z');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(7), fc.nat(7), (all, a, b) => {
        const from = Math.min(a, b) % all.length;
        const run = all.slice(from, Math.max(from + 1, b));
        expect(contains(all.join(', '), run.join(' '))).toBe(true);
      }),
    );
  });
});

describe('containsPhrase of any text', () => {
  it('is true where and only where the phrase has a place', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', 'ab', 'A', 'é', '1', '1,400', '1400', 'U.S.', 'us', 'C++', 'don’t', 'dont'],
    );
    const gap = fc.constantFrom('', ' ', '-', '\u00ad', '\u200d', '’', '\u202f', ', ', '\u0301', '…');
    const text = fc.array(fc.tuple(piece, gap), { maxLength: 8 }).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(text, text, (whole, phrase) => {
        const words = normalizeWords(phrase);
        expect(containsPhrase(whole, words)).toBe(phraseRanges(whole, words).length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('phraseRanges', () => {
  it('gives each place once, as a range of the text', () => {
    const text = 'No deal. "No deal," he said; no, deal.';
    const ranges = phraseRanges(text, normalizeWords('no deal'));
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['No deal', 'No deal', 'no, deal']);
  });

  it('does not let places overlap', () => {
    expect(phraseRanges('a a a', normalizeWords('a a'))).toHaveLength(1);
  });
});
