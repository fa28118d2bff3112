import type { Hit, SearchAnswer, SearchRequest } from '@loci/engine';
import { expect, test } from 'vitest';
import { idleState, lacksMeaning, type SearchState } from './search-state.js';
import { EMPTY_URL_STATE } from './url-state.js';

const request: SearchRequest = { query: 'quay', mode: 'hybrid' };
const byWords: SearchState = {
  ...idleState({ ...EMPTY_URL_STATE, query: 'quay' }),
  status: 'ready',
  request,
  answer: { query: 'quay', mode: 'lexical' } as SearchAnswer,
};

test('an answer of words alone lacks meaning, whether it found something or not', () => {
  expect(lacksMeaning(byWords)).toBe(true);
  expect(lacksMeaning({ ...byWords, hits: [{ rank: 1 } as Hit] })).toBe(true);
});

test.each<[string, Partial<SearchState>]>([
  ['was all that was asked for', { request: { ...request, mode: 'lexical' } }],
  ['took meaning in', { answer: { query: 'quay', mode: 'hybrid' } as SearchAnswer }],
  ['is of a query that has changed since', { parameters: { ...byWords.parameters, query: 'quays' } }],
  ['is about to be replaced', { status: 'loading' }],
  ['has not come', { answer: null, request: null }],
])('an answer that %s does not', (_, change) => {
  expect(lacksMeaning({ ...byWords, ...change })).toBe(false);
});
