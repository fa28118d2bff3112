import { expect, test } from 'vitest';
import { namedQuery } from './named-query.js';

test.each([
  ['"security guarantees"', 'security guarantees'],
  [' „Garantien der Sicherheit“ ', 'Garantien der Sicherheit'],
  ['«garanties»', 'garanties'],
])('%s is one quotation', (query, named) => {
  expect(namedQuery(query)).toBe(named);
});

test.each(['peace', '', '"', '""', '"peace" talks', '"peace" "talks"', '-"peace"', 'an 8" gun'])(
  '%s is named as it is',
  (query) => {
    expect(namedQuery(query)).toBe(query);
  },
);
