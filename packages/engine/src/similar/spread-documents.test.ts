import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadDocuments } from './spread-documents.js';

/** Passages 0 to 9 are of document 0, 10 to 19 of document 1, and so on. */
const documentOf = (passage: number) => Math.floor(passage / 10);

const lists = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 49 }), fc.nat({ max: 100 })), { selector: ([passage]) => passage })
  .map((list) => list.map(([passage, score]) => ({ passage, score: score / 100 })).sort((a, b) => b.score - a.score));

describe('spreadDocuments', () => {
  it('puts the second passage of a document behind what stands within a tenth of it', () => {
    const ranked = [
      { passage: 0, score: 0.4 },
      { passage: 1, score: 0.39 },
      { passage: 10, score: 0.36 },
      { passage: 20, score: 0.3 },
    ];
    expect(spreadDocuments(ranked, documentOf, 0.5).map(({ passage }) => passage)).toEqual([0, 10, 1, 20]);
  });

  it('leaves what is retold where it stands, and counts it', () => {
    const ranked = [
      { passage: 0, score: 0.9 },
      { passage: 1, score: 0.8 },
      { passage: 2, score: 0.4 },
    ];
    const spread = spreadDocuments(ranked, documentOf, 0.5);
    expect(spread.slice(0, 2)).toEqual(ranked.slice(0, 2));
    expect(spread[2]?.score).toBeCloseTo(0.4 * 0.81, 10);
  });

  it('keeps all passages, in order of score, and those of each document in their order', () => {
    fc.assert(
      fc.property(lists, (ranked) => {
        const spread = spreadDocuments(ranked, documentOf, 0.5);
        expect(spread.map(({ score }) => score)).toEqual(spread.map(({ score }) => score).sort((a, b) => b - a));
        for (let document = 0; document < 5; document++) {
          const own = (list: typeof ranked) =>
            list
              .filter(({ passage, score }) => score > 0 && documentOf(passage) === document)
              .map((hit) => hit.passage);
          expect(own(spread)).toEqual(own(ranked));
        }
        expect(spread).toHaveLength(ranked.length);
      }),
    );
  });

  it('keeps the order of the documents by their best passages', () => {
    const documentsOf = (ranked: readonly { readonly passage: number }[]) => [
      ...new Set(ranked.map(({ passage }) => documentOf(passage))),
    ];
    fc.assert(
      fc.property(lists, (ranked) => {
        expect(documentsOf(spreadDocuments(ranked, documentOf, 0.5))).toEqual(documentsOf(ranked));
      }),
    );
  });
});
