/** Tests of the normal form of queries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUERY_PIECES } from '../testing/query-pieces.js';
import { formatQuery } from './format-query.js';
import { parseQuery } from './parse-query.js';

/** Any UTF-16 units, unpaired surrogates too. */
const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

/** Queries dense with marks and operators, where a rewriting is most likely to change the meaning. */
const awkwardQuery = fc.array(fc.constantFrom(...QUERY_PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('formatQuery', () => {
  it.each([
    ['', ''],
    ['why  not?', 'why not?'],
    [
      'a „b c“ neg* -d -“e f” Source:G author:"H I" before:2025',
      'source:G author:"H I" before:2025 -d -"e f" a "b c" neg*',
    ],
    ['“he said "no"”', '“he said "no"”'],
    ['-gas, title:"dam,"', 'title:"dam," -gas'],
    ['« "two words"', '« "two words"'],
    ['" «two words»', '" “two words”'],
    ['"--a" -"-a"', '-"-a" "--a"'],
    ['a b x "a b"', 'a b x "a b"'],
  ])('writes %j as %j', (input, expected) => {
    expect(formatQuery(parseQuery(input))).toBe(expected);
  });

  it('is understood as the query that it was made of', () => {
    fc.assert(
      fc.property(fc.oneof(awkwardQuery, anyText), (input) => {
        const parsed = parseQuery(input);
        const formatted = formatQuery(parsed);
        expect(parseQuery(formatted)).toEqual(parsed);
        expect(formatQuery(parseQuery(formatted))).toBe(formatted);
      }),
      { numRuns: 500 },
    );
  });

  it('writes a long query', () => {
    const input = 'dam "two words" neg* -gas '.repeat(5000).trim();
    expect(parseQuery(formatQuery(parseQuery(input)))).toEqual(parseQuery(input));
  });

  it('writes all values of a query that was not parsed, though their order is not known', () => {
    const parsed = { ...parseQuery(''), words: ['dam'], phrases: ['two words'], prefixes: ['neg'] };
    expect(formatQuery(parsed)).toBe('"two words" neg* dam');
  });
});
