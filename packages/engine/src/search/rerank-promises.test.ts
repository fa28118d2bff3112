/** What a reranker never changes in an answer, over random small corpora, queries and opinions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWords } from '../analysis/index.js';
import type { Hit, SearchAnswer, SearchMode } from '../answer/index.js';
import { hashText } from '../format/hash.js';
import { containsPhrase } from '../highlight/index.js';
import { createFakeReranker, type SketchedDocument } from '../testing/index.js';
import { openReranked } from './open-reranked.fixture.js';

const ids = (hits: readonly Hit[]) => hits.map(({ passage }) => passage.id);

describe('the promises of a search', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(...'peace deal dealer security guarantees army Kyiv paid ceasefire the of'.split(' '));
  const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((list) => list.join(' '));
  const corpus = fc
    .array(fc.record({ passages: fc.array(words(8), { maxLength: 5 }), source: fc.constantFrom(null, 'A', 'B') }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((sketches) => sketches.map((each, i): SketchedDocument => ({ id: `document-${i}`, ...each })));
  const mode = fc.constantFrom<SearchMode>('hybrid', 'lexical', 'semantic');
  /** Few logits, so that there are ties, and such as saturate. */
  const opinion = fc.nat().map((seed) => (passage: string) => {
    return [-1000, -3, 0, 0.5, 4, 1000][hashText(`${seed}/${passage}`) % 6] ?? 0;
  });

  it('hold: the same hits, counted alike, in an order in which scores fall and the verbatim are not below', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, words(3), mode, opinion, async (documents, query, inMode, logitOfText) => {
        const request = { query, mode: inMode, limit: 100, includeWeaker: true };
        const reranked = await (await openReranked(documents, createFakeReranker(logitOfText))).search(request);
        const plain = await (await openReranked(documents, null)).search(request);
        expect({ ...reranked, hits: [] }).toEqual({ ...plain, hits: [] });

        const unordered = ({ hits }: SearchAnswer) =>
          hits.map(({ rank: _, score: __, ...hit }) => hit).toSorted((a, b) => (a.passage.id < b.passage.id ? -1 : 1));
        expect(unordered(reranked)).toEqual(unordered(plain));
        const weaker = ({ hits }: SearchAnswer) => ids(hits.filter((hit) => hit.weaker));
        expect(weaker(reranked)).toEqual(weaker(plain));

        const scores = reranked.hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        const most = Math.max(1, ...plain.hits.map(({ score }) => score));
        for (const score of scores) expect(score >= 0 && score <= most + 0.1).toBe(true);

        // By meaning alone no passage is known to hold the query.
        if (inMode === 'semantic') return;
        const firstByMeaning = reranked.hits.findIndex(({ matched }) => matched === 'meaning');
        const below = firstByMeaning < 0 ? [] : reranked.hits.slice(firstByMeaning);
        const phrase = normalizeWords(query);
        expect(below.filter(({ passage }) => containsPhrase(passage.text, phrase))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('hold: the same list whatever the size of the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        words(3),
        mode,
        opinion,
        fc.integer({ min: 1, max: 4 }),
        async (documents, query, inMode, logitOfText, limit) => {
          // A searcher for each page: none answers from the list that it made for the one before.
          const open = () => openReranked(documents, createFakeReranker(logitOfText));
          const whole = await (await open()).search({ query, mode: inMode, limit: 100 });
          const hits: Hit[] = [];
          for (let offset = 0; offset <= whole.total; offset += limit) {
            hits.push(...(await (await open()).search({ query, mode: inMode, offset, limit })).hits);
          }
          expect(hits).toEqual(whole.hits);
        },
      ),
      { numRuns: 30 },
    );
  });
});
