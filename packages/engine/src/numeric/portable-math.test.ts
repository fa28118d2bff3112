import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, naturalLog, power, vectorLength } from './portable-math.js';

/** How far two numbers are apart, relative to their size, in units of 2⁻⁵². */
const distance = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * Number.EPSILON));

describe('naturalLog', () => {
  it('is the logarithm of the platform but for the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true }), (x) => {
        expect(distance(naturalLog(x), Math.log(x))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('has the values of the limits', () => {
    expect([1, 0, Number.POSITIVE_INFINITY].map(naturalLog)).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect([-1, Number.NaN].map(naturalLog)).toEqual([Number.NaN, Number.NaN]);
  });

  it('has these bits on every platform', () => {
    expect([3.7018, 7, 0.3, 4001].map(naturalLog)).toEqual([
      1.3088191878404793, 1.9459101490553132, -1.2039728043259361, 8.294299608857235,
    ]);
  });
});

describe('exponential', () => {
  it('is the exponential of the platform but for the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(distance(exponential(x), Math.exp(x))).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('has these bits on every platform', () => {
    expect([-0.5, -3.25, 1.5].map(exponential)).toEqual([0.6065306597126334, 0.03877420783172201, 4.4816890703380645]);
  });

  it('has the values of the limits', () => {
    expect([0, Number.NEGATIVE_INFINITY, -1000, 1000, Number.NaN].map(exponential)).toEqual([
      1,
      0,
      0,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
  });
});

it('raises to powers', () => {
  expect(power(2, 10)).toBeCloseTo(1024, 10);
  expect(power(0, 0.5)).toBe(0);
  expect(power(1, 0.5)).toBe(1);
});

it('measures vectors', () => {
  expect(vectorLength(Float32Array.of(3, 4))).toBe(5);
});
