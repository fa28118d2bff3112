import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullQuery, relevanceModel, says } from './feedback.js';

const idf = (term: string) => (term === 'rare' ? 3 : term === 'unknown' ? 0 : 1);
const text = (say: number, ...terms: string[]) => {
  const frequencies = new Map<string, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return { frequencies, say };
};

describe('says', () => {
  it('falls from 1 at the best score to exp(−decay) at the worst', () => {
    const [best, middle, worst] = says([0.9, 0.6, 0.3], 4);
    expect(best).toBe(1);
    expect(middle).toBeCloseTo(Math.exp(-2), 10);
    expect(worst).toBeCloseTo(Math.exp(-4), 10);
  });

  it('is the same whatever the scale of the scores', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), fc.nat({ max: 100 }), (list, factor, shift) => {
        const scaled = says(
          list.map((score) => score * factor + shift),
          5,
        );
        for (const [i, say] of says(list, 5).entries()) expect(scaled[i]).toBeCloseTo(say, 10);
      }),
    );
  });

  it('is 1 for all where scores do not differ or nothing is to decay', () => {
    expect(says([0.4, 0.4], 5)).toEqual([1, 1]);
    expect(says([0.4], 5)).toEqual([1]);
    expect(says([0.9, 0.1], 0)).toEqual([1, 1]);
    expect(says([], 5)).toEqual([]);
  });
});

describe('relevanceModel', () => {
  it('weighs terms by their share of the document and their rarity, by hand', () => {
    // army 2/4 × 1 = 0.5, rare 1/4 × 3 = 0.75, cost 1/4 × 1 = 0.25; the mass is 1.5.
    const model = relevanceModel([text(0.8, 'army', 'rare', 'army', 'cost')], idf, 10);
    expect(model.get('army')).toBeCloseTo(1 / 3, 10);
    expect(model.get('rare')).toBeCloseTo(1 / 2, 10);
    expect(model.get('cost')).toBeCloseTo(1 / 6, 10);
  });

  it('lets a document count by its say', () => {
    const model = relevanceModel([text(1, 'near'), text(0.25, 'far')], idf, 10);
    expect(model.get('far')).toBeCloseTo(0.2, 10);
  });

  it('keeps only the heaviest terms, equals in their own order, and none of no weight', () => {
    expect([...relevanceModel([text(1, 'b', 'a', 'rare', 'unknown')], idf, 2).keys()]).toEqual(['rare', 'a']);
  });

  it('is empty without documents and without terms', () => {
    expect(relevanceModel([], idf, 10).size).toBe(0);
    expect(relevanceModel([text(1), text(0.5, 'unknown')], idf, 10).size).toBe(0);
  });
});

describe('pullQuery', () => {
  const query = Float32Array.of(1, 0);
  const up = Float32Array.of(0, 1);
  const down = Float32Array.of(0, -1);

  it('moves the query by a share of its length, and keeps unit length', () => {
    // (1, 0) + 0.75 × (0, 1), over its length of 1.25.
    const [x, y] = pullQuery(query, [{ vectors: [up], say: 0.3 }], 0.75);
    expect(x).toBeCloseTo(0.8, 6);
    expect(y).toBeCloseTo(0.6, 6);
  });

  it('lets a document count once, however many passages it has', () => {
    const documents = [
      { vectors: [up, up, up], say: 1 },
      { vectors: [query], say: 1 },
    ];
    // The mean of the two points halfway, at 45°.
    const [x, y] = pullQuery(query, documents, 1);
    expect(Math.atan2(y as number, x as number)).toBeCloseTo(Math.PI / 8, 6);
  });

  it('leaves the query where there is no pull, no document, or only what cancels out', () => {
    expect([...pullQuery(query, [{ vectors: [up], say: 1 }], 0)]).toEqual([1, 0]);
    expect(pullQuery(query, [], 1)).toBe(query);
    expect(pullQuery(query, [{ vectors: [up, down], say: 1 }], 1)).toBe(query);
    expect(pullQuery(query, [{ vectors: [Float32Array.of(-1, 0)], say: 1 }], 1)).toBe(query);
  });
});
