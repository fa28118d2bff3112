import { describe, expect, test } from 'vitest';
import { exampleQueries } from './example-queries.js';

const document = (text: string) => ({ text });

describe('exampleQueries', () => {
  test('offers the pair of words that most documents share, not names or grammar', () => {
    const documents = [
      document('The energy market of Northern Europe. Said within reason.'),
      document('An energy market is no bakery. Northern Europe said within reason.'),
      document('Another energy market.'),
    ];
    expect(exampleQueries(documents, 5)).toEqual(['energy market']);
  });

  test('does not offer a word twice', () => {
    const documents = [document('energy market price. market price.'), document('energy market. market price.')];
    expect(exampleQueries(documents, 5)).toHaveLength(1);
  });

  test('a single document counts what it repeats', () => {
    expect(exampleQueries([document('energy market, then energy market.')], 5)).toEqual(['energy market']);
  });

  test('adds one question that a document asks', () => {
    const documents = [document('It was late. Who is going to pay for all this? Nobody knew. Really?')];
    expect(exampleQueries(documents, 5)).toEqual(['Who is going to pay for all this?']);
  });

  test('is empty where documents share nothing', () => {
    expect(exampleQueries([document('alpha'), document('beta')], 5)).toEqual([]);
    expect(exampleQueries([], 5)).toEqual([]);
  });
});
