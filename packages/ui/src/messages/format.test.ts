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

  test('says as what a word was found only where a reader would not see the word in it', () => {
    const found = (word: string, term: string, via: 'exact' | 'prefix' | 'typo') =>
      messages.whyFoundAs({ word, term, via });
    expect(found('guarantees', 'guarante', 'exact')).toBe('');
    expect(found('ran', 'run', 'exact')).toBe(' (found as “run”)');
    expect(found('gua', 'guarante', 'prefix')).toBe(' (found as “guarante…”, which begins so)');
    expect(found('secruity', 'secur', 'typo')).toBe(' (found as “secur…”, which is spelt nearly so)');
  });

  test('tells where a word stands: in the text, the heading, the title or the article', () => {
    const term = { frequency: 2, documentFrequency: 3 };
    const { text, heading, title, document } = messages.whyFields;
    expect(text(term)).toBe('2× here, in 3 passages of the index');
    expect(heading(term)).toBe('in the heading above, as above 3 passages of the index');
    expect(title(term)).toBe('in the title, as in 3 titles of the index');
    expect(document(term)).toBe('2× in the whole article, in 3 articles of the index');
  });

  test('counts the sources of one text, or its places where sources are not known', () => {
    expect(messages.duplicates(5, 4, '2025-03-03')).toBe('In 4 sources, first on 3 Mar 2025');
    expect(messages.duplicates(2, 1, null)).toBe('In 2 places');
    expect(messages.duplicates(2, 0, '2025')).toBe('In 2 places, first in 2025');
  });
});
