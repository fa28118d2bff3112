/** Scores against figures worked out by hand, against MiniSearch, and against their own explanation. */
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LEXICAL_PARAMETERS, inverseDocumentFrequency, type LexicalParameters } from './bm25.js';
import { foundOrdinals } from './found-ordinals.fixture.js';
import { NO_POSTINGS, type Postings } from './postings.js';
import type { QueryTerm } from './query-term.js';
import { type Collection, scorePassages, type TermPostings } from './scoring.js';

const plain: LexicalParameters = { ...DEFAULT_LEXICAL_PARAMETERS, k1: 1.2, b: 0.7, delta: 0.5 };

function postings(...pairs: readonly (readonly [number, number])[]): Postings {
  return {
    ordinals: Uint32Array.from(pairs, ([ordinal]) => ordinal),
    frequencies: Uint16Array.from(pairs, ([, frequency]) => frequency),
  };
}

function statistics(...lengths: number[]) {
  return { lengths: Uint32Array.from(lengths), averageLength: lengths.reduce((a, b) => a + b, 0) / lengths.length };
}

function queryTerm(term: string, position = 0): QueryTerm {
  return { word: term, alternatives: [{ term, via: 'exact', weight: 1 }], mask: 1 << position, stop: false };
}

function inText(list: Postings, position = 0): TermPostings {
  const lists = { text: [list], heading: [NO_POSTINGS], title: [NO_POSTINGS], document: [NO_POSTINGS] };
  return { queryTerm: queryTerm('t', position), lists };
}

/** Two documents of two passages each. */
const collection: Collection = {
  firstPassage: Uint32Array.of(0, 2, 4),
  documentOfPassage: Uint32Array.of(0, 0, 1, 1),
  fields: {
    text: statistics(4, 8, 4, 8),
    heading: statistics(0, 0, 0, 2),
    title: statistics(2, 2),
    document: statistics(12, 12),
  },
};

describe('scorePassages', () => {
  it('gives what the formula gives by hand', () => {
    // One of four passages holds the term twice; its length is 4 of an average of 6.
    // idf = ln(1 + (4 − 1 + ½) / (1 + ½)) = ln(10/3); norm = 1.2 · (0.3 + 0.7 · 4/6) = 0.92;
    // score = ln(10/3) · (0.5 + 2 · 2.2 / (2 + 0.92)) = 1.2039728 · 2.0068493 = 2.4161920
    const { found, scores, words } = scorePassages([inText(postings([2, 2]))], collection, plain);
    expect([...found]).toEqual([0, 0, 1, 0]);
    expect(scores[2]).toBeCloseTo(2.416192, 6);
    expect([...words]).toEqual([0, 0, 1, 0]);
  });

  it('adds the title to the passages found, and finds the first passage where the title alone matches', () => {
    const title = (list: Postings): TermPostings => ({
      queryTerm: queryTerm('t'),
      lists: { text: [postings([1, 1])], heading: [NO_POSTINGS], title: [list], document: [NO_POSTINGS] },
    });
    const found = scorePassages([title(postings([0, 1], [1, 1]))], collection, { ...plain, titleWeight: 0.5 });
    // Both titles hold it: idf = ln(1 + ½ / 2½) = ln 1.2; norm = 1.2; title score = ½ · ln 1.2 · (½ + 2.2 / 2.2).
    const titleScore = 0.5 * Math.log(1.2) * 1.5;
    expect(foundOrdinals(found)).toEqual([1, 2]);
    expect(found.explain(1).map(({ field }) => field)).toEqual(['text', 'title']);
    expect(found.explain(1)[1]?.score).toBeCloseTo(titleScore, 12);
    expect(found.scores[2]).toBeCloseTo(titleScore, 12);
    // The passage itself holds no word of the query.
    expect([...found.words]).toEqual([0, 1, 0, 0]);
    // Those of the title count for passages that were found, and for no other.
    expect([...found.titleWords]).toEqual([0, 1, 1, 0]);
    expect([...found.scores].map((score) => score > 0)).toEqual([false, true, true, false]);
  });

  it('blends in the whole document’s score where that has a share', () => {
    const term: TermPostings = {
      queryTerm: queryTerm('t'),
      lists: {
        text: [postings([0, 1], [1, 3])],
        heading: [NO_POSTINGS],
        title: [NO_POSTINGS],
        document: [postings([0, 4])],
      },
    };
    const found = scorePassages([term], collection, { ...plain, documentShare: 0.5 });
    // One of two documents: idf = ln 2; norm = 1.2; half of ln 2 · (½ + 4 · 2.2 / 5.2)
    expect(found.explain(0)[1]?.score).toBeCloseTo(0.5 * Math.log(2) * (0.5 + 8.8 / 5.2), 12);
  });

  it('takes the best of a word’s alternatives, not their sum, and lets no rarity lift a resemblance', () => {
    const term: TermPostings = {
      queryTerm: {
        word: 'w',
        alternatives: [
          { term: 'common', via: 'typo', weight: 0.5 },
          { term: 'rare', via: 'typo', weight: 0.5 },
        ],
        mask: 1,
        stop: false,
      },
      lists: {
        text: [postings([0, 1], [2, 1]), postings([0, 1])],
        heading: [NO_POSTINGS, NO_POSTINGS],
        title: [NO_POSTINGS, NO_POSTINGS],
        document: [],
      },
    };
    const found = scorePassages([term], collection, plain);
    expect(foundOrdinals(found)).toEqual([0, 2]);
    // Passages 0 and 2 are equally long: the rarer term of passage 0 must not put it ahead.
    expect(found.scores[0]).toBe(found.scores[2]);
    expect(found.explain(0)).toHaveLength(1);
    expect(found.explain(0)[0]?.idf).toBe(inverseDocumentFrequency(2, 4));
  });

  it('finds nothing without terms or postings', () => {
    expect(foundOrdinals(scorePassages([], collection, plain))).toEqual([]);
    expect(foundOrdinals(scorePassages([inText(NO_POSTINGS)], collection, plain))).toEqual([]);
    expect(scorePassages([], collection, plain).explain(0)).toEqual([]);
  });

  it('scores as MiniSearch does when it is given the same lengths', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const corpus = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(corpus, fc.array(word, { minLength: 1, maxLength: 4 }), (texts, query) => {
        const miniSearch = new MiniSearch({ fields: ['text'] });
        miniSearch.addAll(texts.map((text, id) => ({ id, text: text.join(' ') })));
        // MiniSearch multiplies the sum by the number of the query's words that were found.
        const expected = new Map(
          miniSearch
            .search(query.join(' '))
            .map(({ id, score, queryTerms }) => [id as number, score / queryTerms.length]),
        );

        const distinct = texts.map((text) => new Set(text).size);
        const terms = query.map((term, position) => ({
          ...inText(
            postings(
              ...texts.flatMap((text, ordinal): [number, number][] => {
                const frequency = text.filter((other) => other === term).length;
                return frequency > 0 ? [[ordinal, frequency]] : [];
              }),
            ),
          ),
          queryTerm: queryTerm(term, position),
        }));
        const found = scorePassages(
          terms,
          {
            firstPassage: Uint32Array.from({ length: texts.length + 1 }, (_, i) => i),
            documentOfPassage: Uint32Array.from(texts, (_, i) => i),
            fields: { ...collection.fields, text: statistics(...distinct) },
          },
          plain,
        );
        expect(foundOrdinals(found)).toEqual([...expected.keys()].sort((a, b) => a - b));
        for (const [passage, score] of found.scores.entries()) expect(score).toBeCloseTo(expected.get(passage) ?? 0, 9);
      }),
    );
  });
});
