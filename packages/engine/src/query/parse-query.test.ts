/** Tests of the query language as users type it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, unfinishedWord } from './parse-query.js';
import { plainQuery } from './plain-query.js';

const NOTHING = plainQuery([]);

/** Any UTF-16 units, unpaired surrogates too. */
const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

/** Ends a test that is not linear: quadratic time on a million characters is hours. */
const SLOW_MACHINE_MS = 60_000;

const plain = (...words: string[]) => plainQuery(words);

describe('parseQuery', () => {
  it('takes a plain question as words, as typed', () => {
    expect(parseQuery('Who paid for the  dam,\tand why?')).toEqual(
      plain('Who', 'paid', 'for', 'the', 'dam,', 'and', 'why?'),
    );
  });

  it('finds nothing in an empty query', () => {
    expect(parseQuery('')).toEqual(NOTHING);
    expect(parseQuery(' \n\u00a0\u3000')).toEqual(NOTHING);
  });

  it('tells all operators apart in one query and keeps the rest in order', () => {
    expect(
      parseQuery('peace "security guarantees" -gas negotiat* source:Reuters author:"Ana Weber" after:2025-05 talks'),
    ).toEqual({
      ...NOTHING,
      words: ['peace', 'talks'],
      phrases: ['security guarantees'],
      excluded: ['gas'],
      prefixes: ['negotiat'],
      source: ['Reuters'],
      author: ['Ana Weber'],
      after: '2025-05',
      text: 'peace security guarantees negotiat talks',
    });
  });

  it.each([
    '"two words"',
    '“two words”',
    '„two words“',
    '„two words”',
    '”two words”',
    '«two words»',
    '« two  words »',
    '»two words«',
  ])('reads %s as a phrase', (input) => {
    expect(parseQuery(`a ${input} z`)).toEqual({
      ...plain('a', 'z'),
      phrases: ['two words'],
      text: 'a two words z',
    });
  });

  it('drops the punctuation that touches a phrase', () => {
    expect(parseQuery('("a b"), "c d". e')).toEqual({ ...plain('e'), phrases: ['a b', 'c d'], text: 'a b c d e' });
  });

  it('reads phrases within scripts that have no spaces', () => {
    expect(parseQuery('关于“安全保障”的')).toEqual({
      ...plain('关于', '的'),
      phrases: ['安全保障'],
      text: '关于 安全保障 的',
    });
  });

  it('keeps other marks within a phrase', () => {
    expect(parseQuery('“he said "no" twice”').phrases).toEqual(['he said "no" twice']);
  });

  it.each(['""', '“ ”', '"?!"', '-""'])('passes over %s, a quotation without a word', (input) => {
    expect(parseQuery(`a ${input} b`)).toEqual(plain('a', 'b'));
  });

  it.each([
    '"',
    '-',
    '--',
    '*',
    '**',
    '"open to the end',
    'closed" only',
    '“open',
    '12" vinyl and 7" single',
    'rock"n"roll',
    '-"open exclusion',
    'source:"open value',
    'C++',
    '.NET',
    'source:',
    'source: ,',
    'foo:bar',
    'subtitle:x',
    'https://example.org/?q=1',
    'a*b',
    '*neg*',
    '--help',
    '-->',
    '-source:Reuters',
    'before:yesterday',
    'before:2025-02-30',
    'after:',
    "it's",
  ])('takes %s as text', (input) => {
    expect(parseQuery(input)).toEqual(plain(...input.split(' ')));
  });

  it('excludes words and phrases, without their trailing comma', () => {
    expect(parseQuery('-gas, dam -“two words” -well-known')).toEqual({
      ...plain('dam'),
      excluded: ['gas', 'two words', 'well-known'],
    });
  });

  it('excludes nothing by a hyphen within a word or between spaces', () => {
    expect(parseQuery('well-known salt - pepper 2019-2020')).toEqual(
      plain('well-known', 'salt', '-', 'pepper', '2019-2020'),
    );
  });

  it('reads fields in any case, several of a kind, with a comma behind', () => {
    expect(parseQuery('Source:Reuters, SOURCE:“The Post” title:"dam, again" author:Weber;')).toEqual({
      ...NOTHING,
      source: ['Reuters', 'The Post'],
      author: ['Weber'],
      title: ['dam, again'],
    });
  });

  it('takes the last of several dates, each in any precision', () => {
    const parsed = parseQuery('before:2024 before:"2025-05-22" after:2020-12 after:never');
    expect(parsed).toEqual({ ...plain('after:never'), before: '2025-05-22', after: '2020-12' });
  });

  it(
    'reads a query of a million characters whatever it repeats',
    () => {
      for (const piece of ['« ', '«"', 'a"b ', ',;']) {
        const input = `${piece.repeat(1_000_000 / piece.length)}x`;
        const { words, phrases } = parseQuery(input);
        expect(words.length + phrases.length).toBeGreaterThan(0);
      }
    },
    SLOW_MACHINE_MS,
  );

  it('never throws and never leaves white space to embed twice', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, words } = parseQuery(input);
        expect(text).not.toMatch(/^\s|\s\s|\s$/);
        for (const word of words) expect(word).toMatch(/^\S+$/);
      }),
    );
  });

  it('keeps operators out of the text and exclusions out of the words, in any order of parts', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const part = fc.oneof(
      word.map((value) => ({ kind: 'words', input: value, value })),
      phrase.map((value) => ({ kind: 'phrases', input: `"${value}"`, value })),
      phrase.map((value) => ({ kind: 'phrases', input: `« ${value} »`, value })),
      word.map((value) => ({ kind: 'prefixes', input: `${value}*`, value })),
      word.map((value) => ({ kind: 'excluded', input: `-${value}`, value })),
      phrase.map((value) => ({ kind: 'excluded', input: `-„${value}“`, value })),
      word.map((value) => ({ kind: 'source', input: `source:${value}`, value })),
      phrase.map((value) => ({ kind: 'author', input: `author:"${value}"`, value })),
      phrase.map((value) => ({ kind: 'title', input: `Title:”${value}”`, value })),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const valuesOf = (...kinds: string[]) =>
          parts.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value);
        expect(parseQuery(parts.map(({ input }) => input).join(' '))).toEqual({
          words: valuesOf('words'),
          phrases: valuesOf('phrases'),
          excluded: valuesOf('excluded'),
          prefixes: valuesOf('prefixes'),
          source: valuesOf('source'),
          author: valuesOf('author'),
          title: valuesOf('title'),
          before: null,
          after: null,
          text: valuesOf('words', 'phrases', 'prefixes').join(' '),
        });
      }),
    );
  });
});

describe('unfinishedWord', () => {
  it.each([
    ['secur', 'secur'],
    ['peace and re-negotiat', 're-negotiat'],
    ['"security guar', 'guar'],
    ['"a b" sou', 'sou'],
    ['-gas dam', 'dam'],
    ['foo:ba', 'foo:ba'],
    ['été', 'été'],
  ])('is the last word of %s', (input, expected) => {
    expect(unfinishedWord(input)).toBe(expected);
    expect(parseQuery(input).words.at(-1)).toBe(expected);
  });

  it.each([
    '',
    'secur ',
    'secur,',
    'secur?',
    '"security"',
    'negotiat*',
    '-ga',
    '--ga',
    '-"gas pipe',
    '-source:Reu',
    'source:Reu',
    'source:',
    'title:"the da',
    'before:20',
    'before:2025',
  ])('is null for %j', (input) => {
    expect(unfinishedWord(input)).toBeNull();
  });

  it('is null or the last of the words that the input ends in, whatever the input', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (input) => {
        const word = unfinishedWord(input);
        if (word === null) return;
        expect(input.endsWith(word)).toBe(true);
        expect(parseQuery(input).words.at(-1)).toBe(word);
      }),
    );
  });
});
