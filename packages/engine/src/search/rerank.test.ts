/** What a reranker changes in an answer. */
import { describe, expect, it } from 'vitest';
import type { Hit, SearchAnswer } from '../answer/index.js';
import type { Embedder } from '../embedder.js';
import { hashText } from '../format/hash.js';
import { DEFAULT_RANKING } from '../ranking/settings.js';
import {
  createFakeReranker,
  createHashEmbedder,
  makeDocument,
  openMemoryIndex,
  type SketchedDocument,
} from '../testing/index.js';
import { createSearcher } from './create-searcher.js';
import { openReranked } from './open-reranked.fixture.js';
import { RERANK_DEPTH } from './rerank.js';

const texts = ({ hits }: SearchAnswer) => hits.map(({ passage }) => passage.text);
const ids = (hits: readonly Hit[]) => hits.map(({ passage }) => passage.id);

const HARBOUR: readonly SketchedDocument[] = [
  { id: 'a', passages: ['The harbour harbour harbour froze.'] },
  { id: 'b', passages: ['A harbour of ships.'] },
  { id: 'c', passages: ['Ice in every harbour, and on every ship.'] },
];
const LOGITS: Readonly<Record<string, number>> = { 'The h': -1, 'A har': 0, 'Ice i': 2 };
const logitOf = (passage: string) => LOGITS[passage.slice(0, 5)] ?? Number.NaN;

/** More passages than are read, each with the query's word. */
const MANY: readonly SketchedDocument[] = Array.from({ length: RERANK_DEPTH + 10 }, (_, i) => ({
  id: `document-${i}`,
  passages: [`Ship ${'ship '.repeat(i % 7)}number ${i} of ${i * i}.`],
}));

describe('a search with a reranker', () => {
  it('shows the hits in the order of its logits, with their logistic function for scores', async () => {
    const answer = await (await openReranked(HARBOUR, createFakeReranker(logitOf))).search({ query: 'harbour' });
    expect(texts(answer).map((text) => text.slice(0, 5))).toEqual(['Ice i', 'A har', 'The h']);
    // Nothing stands behind them, so that the scores are laid over the whole range from 0 to 1.
    expect(answer.hits[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(answer.hits[1]?.score).toBeCloseTo(0.5, 6);
    expect(answer.hits[2]?.score).toBeCloseTo(1 / (1 + Math.E), 6);
  });

  it('orders passages of one logit by their ids', async () => {
    const { hits } = await (
      await openReranked(
        HARBOUR,
        createFakeReranker(() => 3),
      )
    ).search({ query: 'harbour' });
    expect(ids(hits)).toEqual(ids(hits).toSorted());
  });

  it('reads as many passages whatever page is shown, and leaves what stands behind them as it was', async () => {
    const reranker = createFakeReranker((passage) => -hashText(passage) / 2 ** 31);
    const open = () => openReranked(MANY, reranker);
    const plain = await (await openReranked(MANY, null)).search({ query: 'ship', mode: 'lexical', limit: 100 });
    expect(plain.total).toBe(MANY.length);
    const whole = await (await open()).search({ query: 'ship', mode: 'lexical', limit: 100 });
    const page = { limit: 5, offset: RERANK_DEPTH + 5 };
    const last = await (await open()).search({ query: 'ship', mode: 'lexical', ...page });
    expect(reranker.calls.map(({ passages }) => passages.length)).toEqual([RERANK_DEPTH, RERANK_DEPTH]);
    expect(last.hits).toEqual(whole.hits.slice(-5));
    expect(whole.hits.slice(RERANK_DEPTH)).toEqual(plain.hits.slice(RERANK_DEPTH));
    expect(ids(whole.hits.slice(0, RERANK_DEPTH)).toSorted()).toEqual(
      ids(plain.hits.slice(0, RERANK_DEPTH)).toSorted(),
    );
    expect(texts(whole)).not.toEqual(texts(plain));
    const scores = whole.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('orders what it reads also where all fit as well as can be', async () => {
    const alike = MANY.map(({ id }, i) => ({ id, passages: [`Ship ${i}.`] }));
    const numberOf = (text: string) => Number(text.match(/\d+/u)?.[0]);
    const reranker = createFakeReranker((passage) => numberOf(passage) / 10);
    const ranking = { ...DEFAULT_RANKING, fusion: { lexical: 1, semantic: 0 } };
    const { hits } = await (await openReranked(alike, reranker, ranking)).search({ query: 'ship', limit: 100 });
    expect(hits.slice(RERANK_DEPTH).map(({ score }) => score)).toEqual(Array(10).fill(1));
    const read = hits.slice(0, RERANK_DEPTH);
    const numbers = read.map(({ passage }) => numberOf(passage.text));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(read.at(-1)?.score).toBeGreaterThan(1);
  });

  it('keeps what is verbatim above what is found by meaning alone, and shows it for its near-duplicates', async () => {
    const rest = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const documents: readonly SketchedDocument[] = [
      { id: 'scattered', passages: [`A peace for a deal, and peace. ${rest}`] },
      { id: 'verbatim', passages: [`A peace deal, and more. ${rest}`] },
      { id: 'by-meaning', passages: ['Pears in autumn.'] },
    ];
    // To it, everything is near to everything.
    const alike = createHashEmbedder(1, 'alike');
    const one = () => Float32Array.of(1);
    const near: Embedder = {
      ...alike,
      embedQuery: async () => one(),
      embedPassage: async (segments) => ({ passage: one(), segments: segments.map(one), words: [] }),
    };
    const index = await openMemoryIndex(documents.map(makeDocument), { embedder: near });
    const reranker = createFakeReranker((passage) => (passage.startsWith('Pears') ? 9 : -9));
    const { hits } = await createSearcher(index, near, { reranker }).search({ query: 'peace deal' });
    expect(hits.map(({ document, matched }) => [document.id, matched])).toEqual([
      ['verbatim', 'both'],
      ['by-meaning', 'meaning'],
    ]);
    expect(hits[0]?.duplicates.map(({ documentId }) => documentId)).toEqual(['scattered']);
    expect(hits[0]?.score).toBe(hits[1]?.score);
  });

  it('gives it the query without operators, and each passage behind the title of its document', async () => {
    const reranker = createFakeReranker(() => 0);
    const title = 'On ice '.repeat(100);
    const titled: SketchedDocument = { id: 'd', title, passages: ['A harbour in winter.'] };
    const searcher = await openReranked([...HARBOUR, titled], reranker);
    await searcher.search({ query: 'harbour -ship source:none' });
    expect(reranker.calls).toEqual([]);
    await searcher.search({ query: 'harbour -ships' });
    const { query, passages } = reranker.calls[0] ?? { query: '', passages: [] };
    expect(query).toBe('harbour');
    expect(passages).toContain('The harbour harbour harbour froze.');
    expect(passages).toContain(`${title.slice(0, 200)}\nA harbour in winter.`);
  });

  it('is not asked where there is nothing to read or to read for', async () => {
    const reranker = createFakeReranker(() => Number.NaN);
    const searcher = await openReranked(HARBOUR, reranker);
    for (const query of ['', 'zebra -zebra', '-harbour']) await searcher.search({ query, mode: 'lexical' });
    expect(reranker.calls).toEqual([]);
  });

  it('is not asked to count what another spelling would find', async () => {
    const reranker = createFakeReranker(() => 0);
    const documents = ['Talks of peace.', 'The talks.'].map((text, i) => ({ id: `${i}`, passages: [text] }));
    const answer = await (await openReranked(documents, reranker)).search({ query: 'talsk', mode: 'lexical' });
    expect(answer).toMatchObject({ total: 0, didYouMean: 'talks' });
    expect(reranker.calls).toEqual([]);
  });

  it('ranks documents for measures by it', async () => {
    const searcher = await openReranked(HARBOUR, createFakeReranker(logitOf));
    expect(await searcher.rankDocuments('harbour', { mode: 'lexical', depth: 10 })).toEqual(['c', 'b', 'a']);
  });

  it('orders the matrix by it, and does not ask it for the order of dates', async () => {
    const reranker = createFakeReranker(logitOf);
    const searcher = await openReranked(HARBOUR, reranker);
    const byDate = await searcher.matrix({ query: 'harbour', order: 'date' });
    expect(reranker.calls).toEqual([]);
    const byStrength = await searcher.matrix({ query: 'harbour', order: 'strength' });
    expect(byStrength.rows.map(({ document }) => document.id)).toEqual(['c', 'b', 'a']);
    expect(byDate.rows).toEqual(byStrength.rows.toReversed());
  });

  it('names it in the figures of the index', async () => {
    expect((await openReranked(HARBOUR, null)).stats().reranker).toBeUndefined();
    const { model } = createFakeReranker(() => 0);
    expect(
      (
        await openReranked(
          HARBOUR,
          createFakeReranker(() => 0),
        )
      ).stats().reranker,
    ).toEqual(model);
  });

  it('ends with what ends the reranker', async () => {
    const searcher = await openReranked(
      HARBOUR,
      createFakeReranker(() => 0),
    );
    const abort = new AbortController();
    abort.abort(new Error('gone'));
    await expect(searcher.search({ query: 'harbour' }, abort.signal)).rejects.toThrow('gone');
    await expect(searcher.matrix({ query: 'harbour', order: 'strength' }, abort.signal)).rejects.toThrow('gone');
  });

  it.each([
    ['no number', [1, Number.NaN, 2], 'gave the score NaN'],
    ['an infinite number', [Number.POSITIVE_INFINITY, 1, 2], 'gave the score Infinity'],
    ['too few numbers', [1, 2], 'gave 2 scores for 3 passages'],
  ])('fails, and says so, where it gives %s', async (_, scores, message) => {
    const searcher = await openReranked(HARBOUR, { ...createFakeReranker(() => 0), score: async () => scores });
    await expect(searcher.search({ query: 'harbour' })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(`The reranker fake-reranker ${message}`),
    });
  });
});

describe('the explanation of a reranked hit', () => {
  it('names the reranker and what it made of the passage, beside the fused figures', async () => {
    const request = { query: 'harbour', explain: true };
    const { hits } = await (await openReranked(HARBOUR, createFakeReranker(logitOf))).search(request);
    const plain = await (await openReranked(HARBOUR, null)).search(request);
    const [first] = hits;
    expect(first?.explain?.reranking).toEqual({
      model: 'fake-reranker',
      rank: 1,
      passages: 3,
      logit: 2,
      relevance: expect.closeTo(1 / (1 + Math.exp(-2)), 12),
    });
    expect(first?.explain?.summary).toMatch(
      /^It holds .* fake-reranker read it together with your query, and puts it at number 1 of 3\.$/,
    );
    for (const { passage, explain } of hits) {
      const { reranking: _, summary: __, ...fused } = explain ?? {};
      const { summary: ___, ...before } = plain.hits.find((hit) => hit.passage.id === passage.id)?.explain ?? {};
      expect(fused).toEqual(before);
    }
  });

  it('says nothing of a reranker where none read the passage', async () => {
    const searcher = await openReranked(
      MANY,
      createFakeReranker(() => 0),
    );
    const { hits } = await searcher.search({ query: 'ship', mode: 'lexical', limit: 100, explain: true });
    expect(hits.map(({ explain }) => explain !== undefined && 'reranking' in explain)).toEqual(
      hits.map((_, i) => i < RERANK_DEPTH),
    );
    expect(hits.at(-1)?.explain?.summary).not.toContain('fake-reranker');
  });
});
