/** What a request may not be, and what is said of it. */
import { describe, expect, it } from 'vitest';
import { checkMatrixRequest, checkSearchRequest, checkSimilarRequest } from './check-request.js';

const refusal = (subject: string, message: RegExp) =>
  expect.objectContaining({ code: 'bad-request', subject, message: expect.stringMatching(message) });

describe('a search or a matrix', () => {
  it('takes a query of 10,000 characters, and sends a longer one to similar passages', () => {
    expect(checkSearchRequest({ query: 'x'.repeat(10_000) }).query).toHaveLength(10_000);
    for (const check of [checkSearchRequest, checkMatrixRequest]) {
      expect(() => check({ query: 'x'.repeat(10_001) })).toThrow(refusal('q', /has 10001 .* ask for similar passages/));
    }
  });

  it('takes whole numbers within their range alone', () => {
    for (const limit of [0, 101, 1.5, Number.NaN]) {
      expect(() => checkSearchRequest({ query: '', limit })).toThrow(refusal('limit', /from 1 to 100/));
    }
    expect(() => checkMatrixRequest({ query: '', offset: -1 })).toThrow(refusal('offset', /is -1/));
  });
});

describe('similar passages', () => {
  it('take a passage or a text, not both and not neither', () => {
    expect(checkSimilarRequest({ passageId: 'p' }).example).toEqual({ passageId: 'p' });
    for (const request of [{}, { passageId: 'p', text: 'x' }]) {
      expect(() => checkSimilarRequest(request)).toThrow(refusal('text', /exactly one/));
    }
  });

  it('take no text without words in it, and none of more than a million characters', () => {
    expect(() => checkSimilarRequest({ text: ' \n' })).toThrow(refusal('text', /is empty/));
    expect(() => checkSimilarRequest({ text: 'x'.repeat(1_000_001) })).toThrow(
      refusal('text', /the part that matters/),
    );
  });

  it('are like a passage or unlike it', () => {
    expect(() => checkSimilarRequest({ passageId: 'p', unlike: ['q', 'p'] })).toThrow(refusal('unlike', /names p,/));
    expect(() => checkSimilarRequest({ text: 'x', like: ['q'], unlike: ['q'] })).toThrow(refusal('unlike', /names q,/));
    expect(checkSimilarRequest({ passageId: 'p', like: ['q'], unlike: ['r'] })).toMatchObject({ unlike: ['r'] });
  });
});
