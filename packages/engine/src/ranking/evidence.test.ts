/** What speaks for a passage, by hand. */
import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../lexical/index.js';
import { createWordCoverage, judge, meaningThresholds } from './evidence.js';

const term = (mask: number, unfinished?: true): QueryTerm => ({
  word: 'w',
  alternatives: [{ term: 'w', via: 'exact', weight: 1 }],
  mask,
  stop: false,
  ...(unfinished ? { unfinished } : {}),
});

describe('createWordCoverage', () => {
  it('shares out a query by the idf of its words', () => {
    const { of, all } = createWordCoverage([term(0b1), term(0b10), term(0b100)], [1, 2, 5]);
    expect(all).toBe(0b111);
    expect([0, 0b1, 0b10, 0b11, 0b100, 0b111].map(of)).toEqual([0, 1 / 8, 2 / 8, 3 / 8, 5 / 8, 1]);
  });

  it('gives a position the greatest idf of the terms that stand for it, and a compound all of its positions', () => {
    const { of, all } = createWordCoverage([term(0b1), term(0b10), term(0b11)], [1, 3, 2]);
    expect(all).toBe(0b11);
    expect(of(0b1)).toBe(2 / 5);
    expect(of(0b10)).toBe(3 / 5);
  });

  it('keeps the last position apart from the sign of the bits', () => {
    const last = 2 ** 31;
    const { of, all } = createWordCoverage([term(1), term(last)], [1, 1]);
    expect(all).toBe(last + 1);
    expect(of(last)).toBe(1 / 2);
  });

  it('counts a word that is being typed where it is held, and does not miss it elsewhere', () => {
    const { of } = createWordCoverage([term(0b1), term(0b10, true)], [1, 4]);
    expect([0b1, 0b10, 0b11, 0].map(of)).toEqual([1, 4 / 5, 1, 0]);
    const alone = createWordCoverage([term(0b1, true)], [2]);
    expect([1, 0].map(alone.of)).toEqual([1, 0]);
  });

  it('does not take the correction of a short word for the word', () => {
    const corrected = (word: string): QueryTerm => ({
      ...term(1),
      word,
      alternatives: [{ term: 'x', via: 'typo', weight: 0.8 }],
    });
    expect(createWordCoverage([corrected('bake')], [1]).of(1)).toBe(0);
    expect(createWordCoverage([corrected('garantees')], [1]).of(1)).toBe(1);
  });

  it('is 0 where there are no words, or none of any weight', () => {
    expect(createWordCoverage([], []).of(1)).toBe(0);
    expect(createWordCoverage([term(1)], [0]).of(1)).toBe(0);
  });
});

describe('meaningThresholds', () => {
  it('lets a passage fit by meaning above what strangers reach', () => {
    const { near, fit, weak } = meaningThresholds({ median: 0.3, deviation: 0.1 }, 0.5);
    expect(weak).toBe(0.3);
    expect(near).toBe(fit);
    expect(fit).toBeGreaterThan(weak);
    expect(fit).toBeLessThan(0.5);
  });

  it('asks for more where some passage is much nearer, as any is in an index on one subject', () => {
    expect(meaningThresholds({ median: 0.1, deviation: 0.01 }, 0.9).fit).toBeCloseTo(0.63, 10);
    expect(meaningThresholds({ median: 0.1, deviation: 0.01 }, 0.9).near).toBeCloseTo(0.11, 10);
    expect(meaningThresholds(null, 0.5)).toEqual({ near: -1, fit: 0.35, weak: -1 });
  });

  it('takes any passage where nothing is known of strangers, and none is nearest', () => {
    expect(meaningThresholds(null, null)).toEqual({ near: -1, fit: -1, weak: -1 });
  });
});

describe('judge', () => {
  const thresholds = { fit: 0.5, weak: 0.3 };
  it.each([
    ['all of the words', 1, 0, 'fit'],
    ['half of the words', 0.5, 0, 'fit'],
    ['some of the words', 0.4, 0, 'weak'],
    ['none of the words, but the meaning', 0, 0.5, 'fit'],
    ['some of the words, and nearly the meaning', 0.1, 0.49, 'weak'],
    ['nearly the meaning', 0, 0.3, 'weak'],
    ['neither', 0, 0.29, 'none'],
    ['words alone, in a mode without meaning', 0.5, null, 'fit'],
    ['meaning alone, in a mode without words', null, 0.5, 'fit'],
    ['nothing that was looked at', null, null, 'none'],
  ] as const)('%s', (_, coverage, similarity, strength) => {
    expect(judge(coverage, similarity, thresholds)).toBe(strength);
  });
});
