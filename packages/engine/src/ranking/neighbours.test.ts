import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, gainsFromNeighbours } from './neighbours.js';

/** Vectors of two dimensions: bytes out of 127, at most that long, so that cosines stay within −1 and 1. */
function candidate(x: number, y: number, score: number): Candidate {
  return { values: Int8Array.of(x, y), scale: 1 / 127, score };
}

const anyCandidates = fc.array(
  fc
    .record({
      angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ angle, score }) =>
      candidate(Math.round(127 * Math.cos(angle)), Math.round(127 * Math.sin(angle)), Math.fround(score)),
    ),
  { maxLength: 20 },
);
const anyOptions = fc.record({
  nearest: fc.integer({ min: 1, max: 12 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('gainsFromNeighbours', () => {
  it('raises a passage by its share of the way to the mean of its neighbours, weighted by their cosines', () => {
    // Cosines of the last with the others: 127² / 127² = 1 and 127 × 64 / 127² = 64 / 127.
    const candidates = [candidate(127, 0, 1), candidate(64, 110, 0.5), candidate(127, 0, 0.25)];
    const mean = (1 * 1 + (64 / 127) * 0.5) / (1 + 64 / 127);
    const gains = gainsFromNeighbours(candidates, { nearest: 10, share: 0.4 });
    expect(gains[2]).toBeCloseTo(0.4 * (mean - 0.25), 12);
  });

  it('asks only as many neighbours as it is told to, the nearest', () => {
    const candidates = [candidate(127, 0, 1), candidate(64, 110, 0.5), candidate(127, 0, 0.25)];
    expect(gainsFromNeighbours(candidates, { nearest: 1, share: 0.4 })[2]).toBeCloseTo(0.4 * 0.75, 12);
  });

  it('takes nothing from a passage that stands above its neighbours', () => {
    const candidates = [candidate(127, 0, 1), candidate(127, 0, 0.25)];
    expect(gainsFromNeighbours(candidates, { nearest: 1, share: 1 })[0]).toBe(0);
  });

  it('leaves a passage alone that nothing is near to', () => {
    const candidates = [candidate(127, 0, 1), candidate(-127, 0, 0.5), candidate(0, 127, 0.25)];
    expect([...gainsFromNeighbours(candidates, { nearest: 10, share: 1 })]).toEqual([0, 0, 0]);
  });

  it('gives a lone passage and no passage nothing', () => {
    expect([...gainsFromNeighbours([candidate(127, 0, 1)], { nearest: 10, share: 0.3 })]).toEqual([0]);
    expect(gainsFromNeighbours([], { nearest: 10, share: 0.3 })).toHaveLength(0);
  });

  it('lowers none, lifts none above the best, and does nothing at a share of 0', () => {
    fc.assert(
      fc.property(anyCandidates, anyOptions, (candidates, options) => {
        const best = Math.max(0, ...candidates.map(({ score }) => score));
        for (const [index, gain] of gainsFromNeighbours(candidates, options).entries()) {
          expect(gain).toBeGreaterThanOrEqual(0);
          expect((candidates[index]?.score ?? 0) + gain).toBeLessThanOrEqual(best + 1e-12);
        }
        expect(gainsFromNeighbours(candidates, { ...options, share: 0 }).every((gain) => gain === 0)).toBe(true);
      }),
    );
  });
});
