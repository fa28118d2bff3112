import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../lexical/index.js';
import { focusTerms } from './focus-terms.js';

const termOf = (word: string, weight = 1): QueryTerm => ({
  word,
  alternatives: [{ term: word, via: 'exact', weight }],
  mask: 1,
  stop: false,
});
const unknown = (word: string): QueryTerm => ({ word, alternatives: [], mask: 1, stop: false });
const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const wordsOf = (terms: readonly QueryTerm[]) => terms.map(({ word }) => word);

describe('focusTerms', () => {
  it('leaves a query of up to twenty different words as it is, however often it says them', async () => {
    const terms = [...named('w', 20), ...named('w', 20)].map((word) => termOf(word));
    expect(await focusTerms(terms, async () => 1)).toBe(terms);
  });

  it('keeps the words with the greatest frequency times idf, in their order', async () => {
    const idfs: Record<string, number> = { rare: 9, said: 4 };
    const terms = ['rare', ...named('common', 25), 'said', 'said'].map((word) => termOf(word));
    const focused = await focusTerms(terms, async (term) => idfs[term] ?? 1);
    // Said twice, "said" tells 8, less than 9 and more than 1; equals are taken by the alphabet.
    expect(wordsOf(focused).filter((word) => !word.startsWith('common'))).toEqual(['rare', 'said', 'said']);
    expect(new Set(wordsOf(focused)).size).toBe(20);
  });

  it('counts a word in all its forms: capitals and endings are no other words', async () => {
    const formOf = (word: string): QueryTerm => ({ ...termOf('zinc'), word });
    const terms = [...named('w', 20).map((word) => termOf(word)), formOf('ZINC'), formOf('Zinc'), formOf('zincs')];
    const focused = await focusTerms(terms, async (term) => (term === 'zinc' ? 1 : 2));
    // Alone none of the three would stand before a word of twice its idf; together they tell 3.
    expect(wordsOf(focused)).toEqual([...named('w', 20).filter((word) => word !== 'w9'), 'ZINC', 'Zinc', 'zincs']);
  });

  it('weighs a word by the square root of its idf beside the greatest', async () => {
    const terms = ['rare', ...named('common', 25)].map((word) => termOf(word, 0.5));
    const focused = await focusTerms(terms, async (term) => (term === 'rare' ? 9 : 4));
    expect(focused[0]?.alternatives[0]?.weight).toBe(0.5);
    // √(4 / 9) = 2/3 of its own weight.
    expect(focused[1]?.alternatives[0]?.weight).toBeCloseTo(1 / 3, 12);
  });

  it('takes a word that only resembles words of the index for no rarer than the commonest of them', async () => {
    const typo: QueryTerm = {
      ...termOf('typo'),
      alternatives: [
        { term: 'common', via: 'typo', weight: 0.5 },
        { term: 'rarest', via: 'typo', weight: 0.5 },
      ],
    };
    const terms = [typo, ...named('w', 20).map((word) => termOf(word))];
    const focused = await focusTerms(terms, async (term) => ({ common: 0.1, rarest: 12 })[term] ?? 1);
    expect(wordsOf(focused)).not.toContain('typo');
  });

  it('spends no place on words that the index lacks, and keeps all where it lacks all', async () => {
    const strange = named('strange', 25).map(unknown);
    const mixed = [...strange, ...named('w', 20).map((word) => termOf(word))];
    expect(wordsOf(await focusTerms(mixed, async () => 2))).toEqual(named('w', 20));
    expect(await focusTerms(strange, async () => 0)).toBe(strange);
  });
});
