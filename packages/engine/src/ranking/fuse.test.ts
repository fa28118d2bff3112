import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, normalize, weightsOfMode } from './fuse.js';

const f32 = (...values: number[]) => Float32Array.from(values);
const both = { lexical: 0.4, semantic: 0.6 };
const closeTo = (values: Float32Array, expected: readonly number[]) => {
  expect(values.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 6);
};

describe('fuse', () => {
  it('weighs both halves on a scale from the worthless to the best passage', () => {
    // Lexical / 8: 1, 0.5, 0. Cosines from 0.1 to 0.5: 0, 1, 0.5.
    const { scores } = fuse({ count: 3, lexical: f32(8, 4, 0), semantic: f32(0.1, 0.5, 0.3), allowed: null }, both);
    closeTo(scores, [0.4, 0.8, 0.3]);
  });

  it('gives a half of weight 0 no part at all', () => {
    const input = { count: 3, lexical: f32(8, 4, 0), semantic: f32(0.1, 0.5, 0.3), allowed: null };
    closeTo(fuse(input, { lexical: 0, semantic: 1 }).scores, [0, 1, 0.5]);
    closeTo(fuse(input, { lexical: 1, semantic: 0 }).scores, [1, 0.5, 0]);
    closeTo(fuse(input, { lexical: 0, semantic: 0 }).scores, [0, 0, 0]);
  });

  it('ranks by the one half that is there', () => {
    closeTo(fuse({ count: 2, lexical: null, semantic: f32(0.2, 0.4), allowed: null }, both).scores, [0, 0.6]);
    closeTo(fuse({ count: 2, lexical: f32(1, 2), semantic: null, allowed: null }, both).scores, [0.2, 0.4]);
    closeTo(fuse({ count: 2, lexical: null, semantic: null, allowed: null }, both).scores, [0, 0]);
  });

  it('scores nothing where a half has the same value for every passage', () => {
    closeTo(fuse({ count: 2, lexical: f32(0, 0), semantic: f32(0.3, 0.3), allowed: null }, both).scores, [0, 0]);
  });

  it('leaves out what is not allowed, and takes the best of the rest as the best', () => {
    const { scores } = fuse({ count: 3, lexical: f32(8, 4, 2), semantic: null, allowed: Uint8Array.of(0, 1, 1) }, both);
    closeTo(scores, [0, 0.4, 0.2]);
  });

  it('keeps the order of two passages of which one is better in both halves', () => {
    const scores = fc.array(
      fc.tuple(fc.float({ min: 0, max: 30, noNaN: true }), fc.float({ min: -1, max: 1, noNaN: true })),
      {
        minLength: 2,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, weight) => {
        const fused = fuse(
          {
            count: pairs.length,
            lexical: f32(...pairs.map(([l]) => l)),
            semantic: f32(...pairs.map(([, s]) => s)),
            allowed: null,
          },
          { lexical: weight, semantic: 1 - weight },
        ).scores;
        for (const [i, [l, s]] of pairs.entries()) {
          for (const [j, [l2, s2]] of pairs.entries()) {
            if (l >= l2 && s >= s2) expect(fused[i] as number).toBeGreaterThanOrEqual((fused[j] as number) - 1e-5);
          }
        }
      }),
    );
  });
});

describe('weightsOfMode', () => {
  it('leaves weights as they are, also those of 0 in a hybrid', () => {
    expect(weightsOfMode('lexical', both)).toEqual(both);
    expect(weightsOfMode('semantic', { lexical: 0, semantic: 0.6 })).toEqual({ lexical: 0, semantic: 0.6 });
    expect(weightsOfMode('hybrid', { lexical: 0, semantic: 0 })).toEqual({ lexical: 0, semantic: 0 });
  });

  it('gives a half that is asked for alone a weight where it has none', () => {
    expect(weightsOfMode('lexical', { lexical: 0, semantic: 0.6 }).lexical).toBe(1);
    expect(weightsOfMode('semantic', { lexical: 0.4, semantic: 0 }).semantic).toBe(1);
  });
});

describe('normalize', () => {
  it('places a score on its scale, and at 0 where the scale has no span', () => {
    expect(normalize(3, { zero: 1, span: 4 })).toBe(0.5);
    expect(normalize(3, { zero: 1, span: 0 })).toBe(0);
  });
});
