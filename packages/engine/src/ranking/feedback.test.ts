import { describe, expect, it } from 'vitest';
import { pullQuery, relevanceModel } from './feedback.js';

const options = { maxTerms: 10, temperature: 0.1 };
const idf = (term: string) => (term === 'rare' ? 3 : term === 'unknown' ? 0 : 1);
const passage = (score: number, ...terms: string[]) => {
  const frequencies = new Map<string, number>();
  for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return { frequencies, score };
};

describe('relevanceModel', () => {
  it('weighs terms by their share of the passage and their rarity, by hand', () => {
    // army 2/4 × 1 = 0.5, rare 1/4 × 3 = 0.75, cost 1/4 × 1 = 0.25; the mass is 1.5.
    const model = relevanceModel([passage(0.8, 'army', 'rare', 'army', 'cost')], idf, options);
    expect(model.get('army')).toBeCloseTo(1 / 3, 10);
    expect(model.get('rare')).toBeCloseTo(1 / 2, 10);
    expect(model.get('cost')).toBeCloseTo(1 / 6, 10);
  });

  it('lets a passage count the less, the further it is from the best', () => {
    const model = relevanceModel([passage(1, 'near'), passage(0.9, 'far')], idf, options);
    expect((model.get('far') as number) / (model.get('near') as number)).toBeCloseTo(Math.exp(-1), 10);
  });

  it('keeps only the heaviest terms, equals in their own order, and none of no weight', () => {
    const model = relevanceModel([passage(1, 'b', 'a', 'rare', 'unknown')], idf, { ...options, maxTerms: 2 });
    expect([...model.keys()]).toEqual(['rare', 'a']);
  });

  it('is empty without passages and without terms', () => {
    expect(relevanceModel([], idf, options).size).toBe(0);
    expect(relevanceModel([passage(1), passage(0.5, 'unknown')], idf, options).size).toBe(0);
  });
});

describe('pullQuery', () => {
  const query = Float32Array.of(1, 0);
  const towards = (pull: number) =>
    pullQuery(query, [{ vector: Float32Array.of(0, 1), score: 1 }], { pull, temperature: 0.1 });

  it('moves the query by a share of its length, and keeps unit length', () => {
    // (1, 0) + 0.75 × (0, 1), over its length of 1.25.
    const [x, y] = towards(0.75);
    expect(x).toBeCloseTo(0.8, 6);
    expect(y).toBeCloseTo(0.6, 6);
  });

  it('leaves the query where there is no pull, no passage, or only its opposite', () => {
    expect([...towards(0)]).toEqual([1, 0]);
    expect(pullQuery(query, [], { pull: 1, temperature: 0.1 })).toBe(query);
    const opposite = [{ vector: Float32Array.of(-1, 0), score: 1 }];
    expect(pullQuery(query, opposite, { pull: 1, temperature: 0.1 })).toBe(query);
  });
});
