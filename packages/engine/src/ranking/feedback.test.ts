import { describe, expect, it } from 'vitest';
import { relevanceModel } from './feedback.js';

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
