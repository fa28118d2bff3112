/** Which terms a text has. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from './analyzer.js';
import { ANALYZED_LANGUAGES, analyzedLanguage } from './languages.js';

function terms(text: string, language: string | null = 'en'): string[] {
  return createAnalyzer(language)
    .analyze(text)
    .map(({ term }) => term);
}

describe('createAnalyzer', () => {
  it('brings the forms of a word to one term', () => {
    expect(terms('guarantee guarantees guaranteeing guaranteed')).toEqual(Array(4).fill('guarante'));
    expect(terms('news new generic general')).toEqual(['news', 'new', 'generic', 'general']);
  });

  it.each([
    ['de', 'Häuser Haus'],
    ['es', 'garantías garantía'],
    ['fr', 'négociations négociation'],
    ['it', 'garanzie garanzia'],
    ['nl', 'onderhandelingen onderhandeling'],
    ['pt', 'negociações negociação'],
    ['ru', 'гарантии гарантия'],
    ['sv', 'garantier garanti'],
    ['ar', 'الكتاب كتاب'],
  ])('has stems for %s: %s', (language, words) => {
    const [first, second] = terms(words, language);
    expect(first).toBe(second);
  });

  it('only folds in a language that it does not know', () => {
    const analyzer = createAnalyzer('tlh');
    expect(analyzer.language).toBeNull();
    expect(analyzer.analyze('The Guarantees').map(({ term, stop }) => [term, stop])).toEqual([
      ['the', false],
      ['guarantees', false],
    ]);
  });

  it('gives a hyphenated word as its parts and as one', () => {
    expect(terms('a cease-fire')).toEqual(['a', 'ceas', 'fire', 'ceasefir']);
    expect(terms('ceasefire')).toEqual(['ceasefir']);
    const [, , , whole] = createAnalyzer('en').analyze('a cease-fire');
    expect(whole).toEqual({
      term: 'ceasefir',
      surface: 'ceasefire',
      start: 2,
      end: 12,
      position: 1,
      stop: false,
      compound: true,
    });
    expect(terms('F-16 2024-25')).toEqual(['f', '16', 'f16', '2024', '25']);
  });

  it('finds an acronym with and without periods', () => {
    expect(terms('U.S. NATO p.m.')).toEqual(['us', 'nato', 'pm']);
    expect(terms('US us')).toEqual(['us', 'us']);
  });

  it('drops possessives, and sets off what an apostrophe elides', () => {
    expect(terms("Zelensky’s don't O'Brien l’avant")).toEqual([
      'zelenski',
      'dont',
      'o',
      'brien',
      'obrien',
      'l',
      'avant',
    ]);
  });

  it('marks stop words, but not an acronym that looks like one', () => {
    const stops = (text: string) =>
      createAnalyzer('en')
        .analyze(text)
        .filter(({ stop }) => stop)
        .map(({ start, end }) => text.slice(start, end));
    expect(stops('Who is the head of the WHO and of IT?')).toEqual(['Who', 'is', 'the', 'of', 'the', 'and', 'of']);
    expect(stops('WHO IS THE HEAD')).toEqual(['WHO', 'IS', 'THE']);
  });

  it('counts positions by words', () => {
    const tokens = createAnalyzer('en').analyze('one cease-fire two');
    expect(tokens.map(({ position }) => position)).toEqual([0, 1, 2, 1, 3]);
  });

  it('gives the same tokens however often it is asked, with ranges in the text and terms that are not empty', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...ANALYZED_LANGUAGES),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (language, text) => {
          const analyzer = createAnalyzer(language);
          const tokens = analyzer.analyze(text);
          expect(analyzer.analyze(text)).toEqual(tokens);
          for (const { term, start, end } of tokens) {
            expect(term).not.toBe('');
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it('makes a term of a very long word that is short', () => {
    expect(terms('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
    // Letters of two UTF-16 units: half of one could not be written to an index.
    expect(terms(`x${'𐌰'.repeat(100)}`)).toEqual([`x${'𐌰'.repeat(31)}`]);
  });
});

describe('analyzedLanguage', () => {
  it('reads the language out of a tag', () => {
    expect(analyzedLanguage('pt-BR')).toBe('pt');
    expect(analyzedLanguage('EN')).toBe('en');
    expect(analyzedLanguage('pl')).toBeNull();
    expect(analyzedLanguage('constructor')).toBeNull();
    expect(analyzedLanguage(null)).toBeNull();
  });
});
