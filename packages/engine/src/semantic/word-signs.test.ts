/** Nearness of words by signs, against sums worked out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordMatcher, signWords, WORD_SIGN_BYTES } from './word-signs.js';

const vector = (...values: readonly number[]) => Float32Array.from(values);
const nearness = (words: readonly (readonly [Float32Array, number])[], ...passage: readonly Float32Array[]) =>
  createWordMatcher(words.map(([each, weight]) => ({ vector: each, weight })))(signWords(passage));

describe('signWords', () => {
  it('sets a bit for each dimension above 0, from the lowest bit of the first byte on', () => {
    const signs = signWords([vector(1, -1, 0, 2), vector(...new Array(8).fill(-1), 3)]);
    expect(signs).toHaveLength(2 * WORD_SIGN_BYTES);
    expect([...signs.subarray(0, 2)]).toEqual([0b1001, 0]);
    expect([...signs.subarray(WORD_SIGN_BYTES, WORD_SIGN_BYTES + 2)]).toEqual([0, 1]);
  });

  it('keeps every third dimension of 384, and all of fewer than 128', () => {
    const every = (step: number) => Float32Array.from({ length: 384 }, (_, i) => (i % step === 0 ? 1 : -1));
    expect([...signWords([every(3)])]).toEqual(new Array(WORD_SIGN_BYTES).fill(0xff));
    expect([...signWords([every(6)])]).toEqual(new Array(WORD_SIGN_BYTES).fill(0b0101_0101));
    expect([...signWords([new Float32Array(127).fill(1)])].at(-1)).toBe(0b0111_1111);
  });
});

describe('createWordMatcher', () => {
  it('is the cosine with the signs: (3 + 4) / (5 × √2) where both agree, (4 − 3) / (5 × √2) where one does', () => {
    const query = [[vector(3, 4), 1]] as const;
    expect(nearness(query, vector(0.1, 9))).toBeCloseTo(7 / (5 * Math.SQRT2), 12);
    expect(nearness(query, vector(-9, 0.1))).toBeCloseTo(1 / (5 * Math.SQRT2), 12);
    expect(nearness(query, vector(-1, -1))).toBeCloseTo(-7 / (5 * Math.SQRT2), 12);
  });

  it('takes for each word of the query the nearest of the passage, wherever it stands', () => {
    const query = [[vector(3, 4), 1]] as const;
    expect(nearness(query, vector(-1, -1), vector(-1, 1), vector(1, 1))).toBeCloseTo(7 / (5 * Math.SQRT2), 12);
  });

  it('weighs the words: three parts of 1 and one of 0', () => {
    const query = [
      [vector(1, 1), 3],
      [vector(1, -1), 1],
    ] as const;
    expect(nearness(query, vector(1, 1))).toBeCloseTo(0.75, 12);
  });

  it('is 0 for a passage without words, and for a query without any', () => {
    expect(nearness([[vector(1, 1), 1]])).toBe(0);
    expect(nearness([], vector(1, 1))).toBe(0);
    expect(nearness([[vector(0, 0), 1]], vector(1, 1))).toBe(0);
  });

  it('never falls when a passage has one word more, and stays within −1 to 1', () => {
    const word = fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: 20, maxLength: 20 })
      .map((each) => vector(...each));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1 }), word, (query, passage, more) => {
        const weighted = query.map((each) => [each, 1] as const);
        const before = nearness(weighted, ...passage);
        expect(Math.abs(before)).toBeLessThanOrEqual(1 + 1e-9);
        expect(nearness(weighted, ...passage, more)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
