import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_URL_STATE, isSameSearch, readUrlState, type UrlState, writeUrlState } from './url-state.js';

const BASE = new URL('https://example.org/news?theme=dark#top');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
/** The empty one stands for documents without a value. */
const value = fc.string({ unit: 'grapheme', maxLength: 12 });

const state: fc.Arbitrary<UrlState> = fc.record({
  query: fc.string({ unit: 'grapheme' }),
  mode: fc.constantFrom('hybrid', 'lexical', 'semantic'),
  group: fc.constantFrom('none', 'document', 'source'),
  filter: fc.record(
    { sources: fc.array(value, { minLength: 1 }), authors: fc.array(value, { minLength: 1 }), from: text, to: text },
    { requiredKeys: [] },
  ),
  includeWeaker: fc.boolean(),
  matrix: fc.boolean(),
  open: fc.option(fc.record({ documentId: text, passageId: fc.option(text) })),
});

describe('the state in the address', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(readUrlState(writeUrlState(BASE, written))).toEqual(written);
      }),
    );
  });

  test('leaves parameters of the page and the fragment alone', () => {
    fc.assert(
      fc.property(state, (written) => {
        const address = writeUrlState(BASE, written);
        expect(address.searchParams.get('theme')).toBe('dark');
        expect(address.hash).toBe('#top');
      }),
    );
  });

  test('the empty state writes nothing and removes what was there', () => {
    const written = writeUrlState(BASE, { ...EMPTY_URL_STATE, query: 'old', mode: 'lexical' });
    expect(writeUrlState(written, EMPTY_URL_STATE).href).toBe(BASE.href);
  });

  test('what is not understood falls back to its default', () => {
    const address = new URL('https://example.org/?mode=magic&group=&matrix=yes&weaker=yes&document=&passage=p');
    expect(readUrlState(address)).toEqual(EMPTY_URL_STATE);
  });

  test('reads as a person would write it', () => {
    const address = writeUrlState(new URL('https://example.org/'), {
      query: 'security guarantees',
      mode: 'semantic',
      group: 'document',
      filter: { sources: ['The Atlantic'] },
      includeWeaker: true,
      matrix: true,
      open: { documentId: 'a.txt', passageId: 'p1' },
    });
    expect(address.search).toBe(
      '?q=security+guarantees&mode=semantic&group=document&source=The+Atlantic&weaker=1&matrix=1&document=a.txt&passage=p1',
    );
  });
});

describe('two searches', () => {
  test('are the same whatever article lies open, and in whatever order their filters were chosen', () => {
    const { open: _, ...search } = EMPTY_URL_STATE;
    expect(isSameSearch(EMPTY_URL_STATE, search)).toBe(true);
    const filtered = { ...search, filter: { from: '2025', sources: ['A'] } };
    expect(isSameSearch(filtered, { ...search, filter: { sources: ['A'], from: '2025' } })).toBe(true);
  });

  test('differ by anything that stands in their address', () => {
    const differences = [{ query: 'x' }, { mode: 'lexical' }, { group: 'source' }, { matrix: true }] as const;
    for (const difference of [...differences, { includeWeaker: true }, { filter: { sources: [''] } }]) {
      expect(isSameSearch(EMPTY_URL_STATE, { ...EMPTY_URL_STATE, ...difference })).toBe(false);
    }
  });
});
