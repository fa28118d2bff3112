import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndcg, recall, reciprocalRank } from './measures.js';

const judgments = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1],
  ['d', 0],
]);

describe('ndcg', () => {
  it('has the value worked out by hand, with gain linear in the grade', () => {
    // Found: b at 1, a at 3. DCG = 2/log2(2) + 3/log2(4) = 2 + 1.5 = 3.5.
    // Ideal: a, b, c. IDCG = 3 + 2/log2(3) + 1/2 = 3 + 1.261860 + 0.5 = 4.761860.
    expect(ndcg(['b', 'x', 'a'], judgments, 10)).toBeCloseTo(3.5 / 4.76186, 5);
  });

  it('counts only what stands above the depth, in the ideal ranking too', () => {
    expect(ndcg(['x', 'a'], judgments, 1)).toBe(0);
    expect(ndcg(['b', 'a'], judgments, 1)).toBeCloseTo(2 / 3, 10);
  });

  it('is 1 for the ideal ranking and 0 where nothing is relevant or nothing was found', () => {
    expect(ndcg(['a', 'b', 'c'], judgments, 10)).toBe(1);
    expect(ndcg(['a'], new Map([['a', 0]]), 10)).toBe(0);
    expect(ndcg([], judgments, 10)).toBe(0);
  });

  it('never leaves 0 to 1 and never falls when two neighbours are put in order of grade', () => {
    const grades = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(grades, fc.nat(), (values, at) => {
        const ids = values.map((_, index) => `d${index}`);
        const graded = new Map(ids.map((id, index) => [id, values[index] as number]));
        const value = ndcg(ids, graded, 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
        const i = at % (ids.length - 1);
        const swapped = ids.with(i, ids[i + 1] as string).with(i + 1, ids[i] as string);
        const better = (values[i + 1] as number) > (values[i] as number);
        if (better) expect(ndcg(swapped, graded, 10)).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

describe('recall', () => {
  it('is the share of relevant documents above the depth', () => {
    expect(recall(['a', 'x', 'c'], judgments, 10)).toBeCloseTo(2 / 3, 10);
    expect(recall(['a', 'x', 'c'], judgments, 2)).toBeCloseTo(1 / 3, 10);
  });

  it('is 0 where nothing is relevant', () => {
    expect(recall(['a'], new Map(), 10)).toBe(0);
  });
});

describe('reciprocalRank', () => {
  it('is one over the rank of the first relevant document', () => {
    expect(reciprocalRank(['x', 'd', 'c', 'a'], judgments, 10)).toBeCloseTo(1 / 3, 10);
  });

  it('is 0 where the first relevant document stands below the depth', () => {
    expect(reciprocalRank(['x', 'x2', 'a'], judgments, 2)).toBe(0);
  });
});
