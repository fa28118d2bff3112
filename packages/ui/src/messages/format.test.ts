import { describe, expect, test } from 'vitest';
import { english } from './english.js';
import { createFormat } from './format.js';

describe('dates', () => {
  test.each([
    ['2025-05-22', '22 May 2025'],
    ['2025-05', 'May 2025'],
    ['2025', '2025'],
    ['2025-05-22T23:30:00-08:00', '22 May 2025'],
    ['last spring', 'last spring'],
  ])('%s is written %s', (iso, written) => {
    expect(createFormat('en-GB').date(iso)).toBe(written);
  });
});

describe('locales', () => {
  test('one that is not well-formed falls back to English', () => {
    expect(createFormat('not a locale').locale).toBe('en');
  });

  test('numbers follow the locale', () => {
    expect(createFormat('de').number(12_345)).toBe('12.345');
    expect(createFormat('en').decimal(0.5, 2)).toBe('0.50');
  });
});

describe('English', () => {
  const messages = english(createFormat('en-GB'));

  test('knows one from many', () => {
    expect(messages.passages(1)).toBe('1 passage');
    expect(messages.passages(1_200)).toBe('1,200 passages');
    expect(messages.omitted(9)).toBe('9 weaker passages hidden');
  });

  test('names a stem only where a reader would not see the word in it', () => {
    const term = { frequency: 1, documentFrequency: 3 };
    expect(messages.whyTerm({ ...term, word: 'guarantees', term: 'guarante' })).not.toContain('as “');
    expect(messages.whyTerm({ ...term, word: 'ran', term: 'run' })).toContain('as “run”');
  });

  test('tells where a word stands: in the text, the heading, the title or the article', () => {
    const term = { word: 'deal', term: 'deal', frequency: 2, documentFrequency: 3 };
    expect(messages.whyTerm(term)).toBe('“deal”: 2× here, in 3 passages of the index');
    expect(messages.whyHeadingTerm(term)).toBe('“deal”: in the heading above, as above 3 passages of the index');
    expect(messages.whyTitleTerm(term)).toBe('“deal”: in the title, as in 3 titles of the index');
    expect(messages.whyDocumentTerm(term)).toBe('“deal”: 2× in the whole article, in 3 articles of the index');
  });
});
