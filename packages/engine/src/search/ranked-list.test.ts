/** The order of a list, by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftVerbatim, orderPassages, type RankedPassage, stackHits } from './ranked-list.js';

const ranked = (...passages: number[]) => passages.map((passage, i) => ({ passage, score: 10 - i }));
const ordinals = (list: readonly { readonly passage: number }[]) => list.map(({ passage }) => passage);

describe('orderPassages', () => {
  it('puts the higher score first, and of equals the one whose id comes first', () => {
    const ids = ['d', 'c', 'b', 'a'];
    const compareIds = (a: number, b: number) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1);
    const scores = Float32Array.of(1, 2, 1, 2);
    expect(orderPassages([0, 1, 2, 3], scores, compareIds)).toEqual([
      { passage: 3, score: 2 },
      { passage: 1, score: 2 },
      { passage: 2, score: 1 },
      { passage: 0, score: 1 },
    ]);
    expect(orderPassages([], scores, compareIds)).toEqual([]);
  });

  it('is the order of a comparison, whatever scores are equal, negative or 0', () => {
    const score = fc.oneof(fc.constantFrom(0, -0, 1, -1), fc.float({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(score), fc.integer({ min: 1, max: 5 }), (values, step) => {
        const scores = Float32Array.from(values);
        const passages = values.map((_, i) => i).filter((i) => i % step === 0);
        const compareIds = (a: number, b: number) => b - a;
        const compared = passages.toSorted(
          (a, b) => Math.sign((scores[b] as number) - (scores[a] as number)) || compareIds(a, b),
        );
        expect(ordinals(orderPassages(passages, scores, compareIds))).toEqual(compared);
      }),
    );
  });

  it('orders more passages than fit beside a score in one number', () => {
    const count = 2 ** 21 + 3;
    const scores = Float32Array.from({ length: count }, (_, i) => count - i);
    scores[count - 1] = count + 1;
    const list = orderPassages(scores.keys(), scores, (a, b) => a - b);
    expect(ordinals(list.slice(0, 3))).toEqual([count - 1, 0, 1]);
    expect(list).toHaveLength(count);
  });
});

describe('liftVerbatim', () => {
  const isOdd = ({ passage }: RankedPassage) => passage % 2 === 1;
  it('lifts what is verbatim above the first lesser hit, in its own order and with the score of its place', () => {
    const lifted = liftVerbatim(ranked(2, 5, 4, 8, 6), ({ passage }) => passage === 8 || passage === 6, isOdd);
    expect(lifted).toEqual([
      { passage: 2, score: 10 },
      { passage: 8, score: 9 },
      { passage: 6, score: 9 },
      { passage: 5, score: 9 },
      { passage: 4, score: 8 },
    ]);
  });

  it('leaves a list as it is where nothing is lesser, or nothing verbatim', () => {
    expect(ordinals(liftVerbatim(ranked(2, 4), () => true, isOdd))).toEqual([2, 4]);
    expect(ordinals(liftVerbatim(ranked(1, 2, 3), () => false, isOdd))).toEqual([1, 2, 3]);
    expect(liftVerbatim([], () => true, isOdd)).toEqual([]);
  });
});

describe('stackHits', () => {
  it('makes one hit of a stack, where its best member stands', () => {
    // Passages 0, 3 and 5 are one stack, as are 1 and 2.
    const stackOf = Uint32Array.of(0, 1, 1, 0, 4, 0);
    expect(stackHits(ranked(4, 5, 2, 3, 0), stackOf)).toEqual({
      hits: [
        { passage: 4, score: 10, duplicates: [] },
        { passage: 5, score: 9, duplicates: [0, 3] },
        { passage: 2, score: 8, duplicates: [] },
      ],
      countBelow: 0,
    });
  });

  it('puts what is below the list behind its like, and counts each other stack of it once', () => {
    const stackOf = Uint32Array.of(0, 1, 1, 0, 4, 0, 6);
    expect(stackHits(ranked(5, 4), stackOf, [0, 1, 2, 3, 6])).toEqual({
      hits: [
        { passage: 5, score: 10, duplicates: [0, 3] },
        { passage: 4, score: 9, duplicates: [] },
      ],
      countBelow: 2,
    });
    expect(stackHits([], stackOf, [])).toEqual({ hits: [], countBelow: 0 });
  });
});
