/** By which rules a text is split, whatever the machine's own language. */
import { expect, it } from 'vitest';
import { segmenterFor } from './segmenter.js';

it('has one segmenter for a language, whatever else a tag says', () => {
  expect(segmenterFor('de-AT', 'sentence')).toBe(segmenterFor('DE', 'sentence'));
  expect(segmenterFor('de', 'sentence').resolvedOptions()).toEqual({ locale: 'de', granularity: 'sentence' });
  expect(segmenterFor('de', 'word')).not.toBe(segmenterFor('de', 'sentence'));
});

it.each([null, '', 'tlh', 'qqq-Latn', 'x-private', 'no language', 'constructor', '😀'])(
  'has the common rules for %j, not those of the language of the machine',
  (tag) => {
    expect(segmenterFor(tag, 'sentence').resolvedOptions().locale).toBe('en');
    expect(segmenterFor(tag, 'sentence')).toBe(segmenterFor('en', 'sentence'));
  },
);
