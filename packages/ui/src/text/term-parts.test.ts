import type { TermExplanation } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import { wordParts } from './term-parts.js';

const term = (word: string, field: TermExplanation['field'], score: number): TermExplanation => ({
  term: word,
  word,
  field,
  via: 'exact',
  frequency: 1,
  documentFrequency: 2,
  idf: 1,
  score,
});

describe('the parts of a score by words', () => {
  test('are one for each word of the query, whatever fields it stands in, and one for related words', () => {
    const terms = [term('army', 'text', 1), term('peace', 'text', 0.5), term('army', 'title', 2)];
    const { words, related } = wordParts({ rank: 1, score: 5, normalized: 1, terms, related: 1.5 });
    expect(words.map(({ word, score, share }) => [word, score, share])).toEqual([
      ['army', 3, 0.6],
      ['peace', 0.5, 0.1],
    ]);
    expect(words[0]?.fields.map(({ field }) => field)).toEqual(['title', 'text']);
    expect(related).toBe(0.3);
  });

  test('are related words alone where the passage has none of the query', () => {
    expect(wordParts({ rank: 9, score: 2, normalized: 0.1, terms: [], related: 2 })).toEqual({ words: [], related: 1 });
  });

  test('of a score of 0 are 0', () => {
    expect(wordParts({ rank: 9, score: 0, normalized: 0, terms: [], related: 0 })).toEqual({ words: [], related: 0 });
  });
});
