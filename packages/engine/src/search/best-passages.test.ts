import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOfDocuments, bestPassages } from './best-passages.js';

describe('bestPassages', () => {
  it('takes the best passages above 0, of equals the first, whatever their documents', () => {
    const scores = Float32Array.of(0.2, 0.9, 0, 0.9, 0.5);
    expect(bestPassages(scores, 3)).toEqual([1, 3, 4]);
    expect(bestPassages(scores, 9)).toEqual([1, 3, 4, 0]);
    expect(bestPassages(scores, 0)).toEqual([]);
  });
});

describe('bestOfDocuments', () => {
  it('takes of each document its best passage alone, the best document first', () => {
    const scores = Float32Array.of(0.9, 0.8, 0.1, 0.7, 0.2);
    expect(bestOfDocuments(scores, Uint32Array.of(0, 2, 3, 5), 3)).toEqual([0, 3, 2]);
    expect(bestOfDocuments(scores, Uint32Array.of(0, 2, 3, 5), 2)).toEqual([0, 3]);
  });

  it('leaves out documents without a passage, and those where no score is above 0', () => {
    expect(bestOfDocuments(Float32Array.of(0, 0.5), Uint32Array.of(0, 1, 1, 2), 9)).toEqual([1]);
    expect(bestOfDocuments(new Float32Array(0), Uint32Array.of(0), 9)).toEqual([]);
    expect(bestOfDocuments(Float32Array.of(0.5), Uint32Array.of(0, 1), 0)).toEqual([]);
  });

  it('is the start of the whole list in order of score and ordinal, with one passage a document', () => {
    const documents = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(documents, fc.nat({ max: 14 }), (scoresOf, count) => {
        const scores = Float32Array.from(scoresOf.flat());
        const firstPassage = new Uint32Array(scoresOf.length + 1);
        for (const [document, own] of scoresOf.entries()) {
          firstPassage[document + 1] = (firstPassage[document] as number) + own.length;
        }
        const expected = scoresOf
          .flatMap((own, document) => {
            const score = Math.max(0, ...own);
            return score === 0 ? [] : [{ score, passage: (firstPassage[document] as number) + own.indexOf(score) }];
          })
          .sort((a, b) => b.score - a.score || a.passage - b.passage)
          .slice(0, count);
        expect(bestOfDocuments(scores, firstPassage, count)).toEqual(expected.map(({ passage }) => passage));
      }),
    );
  });
});
