import { describe, expect, it } from 'vitest';
import { expandQuery } from './feedback.js';

const options = { share: 0.5, maxTerms: 10, temperature: 0.1 };
const idf = (term: string) => (term === 'rare' ? 3 : 1);

describe('expandQuery', () => {
  it('mixes the terms of the passages into the query, by hand', () => {
    // One passage, of 4 terms: army 2/4 × 1 = 0.5, rare 1/4 × 3 = 0.75, cost 1/4 × 1 = 0.25; mass 1.5.
    const frequencies = new Map([
      ['army', 2],
      ['rare', 1],
      ['cost', 1],
    ]);
    const expanded = expandQuery(
      new Map([
        ['army', 1],
        ['pay', 1],
      ]),
      [{ frequencies, score: 0.8 }],
      idf,
      options,
    );
    // Half of the query's weight of 2 goes to feedback: army 1/2 + 0.5/1.5, rare 0.75/1.5, cost 0.25/1.5.
    expect(expanded.get('army')).toBeCloseTo(0.5 + 1 / 3, 10);
    expect(expanded.get('pay')).toBeCloseTo(0.5, 10);
    expect(expanded.get('rare')).toBeCloseTo(0.5, 10);
    expect(expanded.get('cost')).toBeCloseTo(1 / 6, 10);
  });

  it('lets a passage count the less, the further it is from the best', () => {
    const passages = [
      { frequencies: new Map([['near', 1]]), score: 1 },
      { frequencies: new Map([['far', 1]]), score: 0.9 },
    ];
    const expanded = expandQuery(new Map([['query', 1]]), passages, idf, options);
    expect((expanded.get('far') as number) / (expanded.get('near') as number)).toBeCloseTo(Math.exp(-1), 10);
  });

  it('keeps only the heaviest terms, equals in their own order', () => {
    const frequencies = new Map([
      ['b', 1],
      ['a', 1],
      ['rare', 1],
    ]);
    const expanded = expandQuery(new Map([['query', 1]]), [{ frequencies, score: 1 }], idf, {
      ...options,
      maxTerms: 2,
    });
    expect([...expanded.keys()]).toEqual(['query', 'rare', 'a']);
  });

  it('leaves the query as it is without passages, without terms, and with a share of 0', () => {
    const query = new Map([['a', 1]]);
    const passage = { frequencies: new Map([['b', 1]]), score: 1 };
    expect(expandQuery(query, [], idf, options)).toEqual(query);
    expect(expandQuery(query, [{ frequencies: new Map(), score: 1 }], idf, options)).toEqual(query);
    expect(expandQuery(new Map(), [passage], idf, options)).toEqual(new Map());
    expect(expandQuery(query, [passage], idf, { ...options, share: 0 })).toEqual(query);
  });
});
