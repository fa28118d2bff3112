/** What ends a sentence and what does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.js';

function sentences(text: string, language: string | null = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    [
      'then-Senator J. D. Vance acknowledged it. It was so.',
      ['then-Senator J. D. Vance acknowledged it.', 'It was so.'],
    ],
    ['Mr. Smith met Gen. Kellogg. They talked.', ['Mr. Smith met Gen. Kellogg.', 'They talked.']],
    ['Updated at 2:18 p.m. ET on May 22.', ['Updated at 2:18 p.m. ET on May 22.']],
    ['The U.S. Army left the U.S. He stayed.', ['The U.S. Army left the U.S.', 'He stayed.']],
    ['See No. 5 of it. She said no. He left.', ['See No. 5 of it.', 'She said no.', 'He left.']],
    ['It rose 3.14 percent to $1.5 billion. Then it fell.', ['It rose 3.14 percent to $1.5 billion.', 'Then it fell.']],
    ['He waited... and went. He waited… and went.', ['He waited... and went.', 'He waited… and went.']],
    ['Trump v. Putin, v.—p. 3, is over.', ['Trump v. Putin, v.—p. 3, is over.']],
    ['Plan B. The next one.', ['Plan B.', 'The next one.']],
    ['1. First of all. 2. Second.', ['1. First of all.', '2. Second.']],
  ])('does not take an abbreviation, initial or number for an end: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ['“It is over.” He left.', ['“It is over.”', 'He left.']],
    ['(It is over.) He left.', ['(It is over.)', 'He left.']],
    ['It is over. ” He left.', ['It is over. ”', 'He left.']],
    ['“Why?” she asked. “Go!”', ['“Why?” she asked.', '“Go!”']],
    ['He said "no." Then he left.', ['He said "no."', 'Then he left.']],
  ])('closes quotation marks and brackets with the sentence before: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('knows the abbreviations and quotation marks of other languages', () => {
    expect(sentences('Am 3. Oktober kam er. »Ja.« Er ging.', 'de')).toEqual([
      'Am 3. Oktober kam er.',
      '»Ja.«',
      'Er ging.',
    ]);
    expect(sentences('« Non. » Il partit avec M. Blanc.', 'fr')).toEqual(['« Non. »', 'Il partit avec M. Blanc.']);
    expect(sentences('今日は晴れです。明日は雨でしょう。', 'ja')).toEqual(['今日は晴れです。', '明日は雨でしょう。']);
  });

  it('goes on over a line break, but not over a blank line', () => {
    expect(sentences('It was\nin the night. A\r\nnew day.')).toEqual(['It was\nin the night.', 'A\r\nnew day.']);
    expect(sentences('A heading\n\nIt was night.')).toEqual(['A heading', 'It was night.']);
  });

  it('is unmoved by a malformed language tag', () => {
    for (const tag of ['not a language!', 'constructor', '__proto__', '']) {
      expect(sentences('One. Two.', tag)).toEqual(['One.', 'Two.']);
    }
  });

  it('has no sentence for a text without words', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences(' \n\t ')).toEqual([]);
  });

  it('joins a sentence that is longer than the window it is read in', () => {
    const long = `${'word '.repeat(1000)}end.`;
    expect(sentences(`${long} Next one.`)).toEqual([long, 'Next one.']);
  });

  it('covers everything but white space with ordered, trimmed ranges', () => {
    const pieces = fc.constantFrom(
      'a',
      'Ab',
      'U.S.',
      '. ',
      '.',
      '?',
      '”',
      '"',
      '« ',
      ' ',
      '\n',
      '\n\n',
      '3',
      '。',
      '漢',
      '𝒜',
      '\ud800',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 100 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const ranges = splitSentences(text);
        const between = [...ranges.keys(), ranges.length].map((i) =>
          text.slice(ranges[i - 1]?.end ?? 0, ranges[i]?.start),
        );
        expect(between.join('').trim()).toBe('');
        expect(ranges.filter(({ start, end }) => start >= end)).toEqual([]);
        expect(sentences(text, null)).toEqual(sentences(text, null).map((sentence) => sentence.trim()));
        const bounds = ranges.flatMap(({ start, end }) => [start, end]);
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });
});
