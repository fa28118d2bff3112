/** What a mistyped word may stand for. */
import { describe, expect, it } from 'vitest';
import { allowedErrors, createSpellingIndex, typingErrors } from './spelling.js';

describe('typingErrors', () => {
  it.each([
    ['flow', 'flow', 0],
    ['flwo', 'flow', 1],
    ['flo', 'flow', 1],
    ['fllow', 'flow', 1],
    ['glow', 'flow', 1],
    ['heated', 'hwated', 1],
    ['obeeyd', 'obeyed', 1],
    ['structual', 'stuctural', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('%s and %s are %i apart', (a, b, errors) => {
    expect(typingErrors(a, b)).toBe(errors);
    expect(typingErrors(b, a)).toBe(errors);
  });
});

describe('createSpellingIndex', () => {
  const index = createSpellingIndex([
    ['security', 50],
    ['securities', 10],
    ['guarantee', 30],
    ['form', 40],
    ['from', 5],
    ['farm', 5],
    ['b52', 9],
  ]);
  const candidates = (word: string) => index.candidates(word).map((candidate) => candidate.word);

  it('finds words one or two errors away, the likeliest first', () => {
    expect(candidates('secruity')).toEqual(['security']);
    expect(candidates('guarentie')).toEqual(['guarantee']);
    expect(candidates('forn')).toEqual(['form']);
    expect(candidates('fomr')).toEqual(['form']);
    expect(index.candidates('frm')).toEqual([]);
  });

  it('weighs candidates by frequency and distance', () => {
    const [best, second] = index.candidates('fram');
    expect([best?.word, second?.word]).toEqual(['farm', 'from']);
    expect(best).toMatchObject({ distance: 1, likelihood: 1 });
  });

  it('finds nothing for short words, numbers and words that are far from all', () => {
    expect(candidates('fro')).toEqual([]);
    expect(candidates('b53x')).toEqual([]);
    expect(candidates('zebra')).toEqual([]);
    expect(createSpellingIndex([]).candidates('security')).toEqual([]);
  });

  it('allows one error from four letters on and two from eight', () => {
    expect([3, 4, 7, 8].map(allowedErrors)).toEqual([0, 1, 1, 2]);
  });
});
