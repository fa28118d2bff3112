/** The source matrix shows the very list that a search gives, document by document. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MatrixAnswer, MatrixRow, SearchRequest } from '../answer/index.js';
import type { Embedder } from '../embedder.js';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '../testing/index.js';
import { createSearcher, type EvaluatedSearcher } from './create-searcher.js';

/** Vectors worked out by hand: the first axis is what "army" means, the third what strangers ask for. */
const VECTORS: Readonly<Record<string, readonly [number, number, number]>> = {
  army: [1, 0, 0],
  'The army needs money.': [0.8, 0.6, 0],
  'Pears are ripe.': [0, 0.866, 0.5],
  'Soldiers cost a lot.': [0.9, 0.436, 0],
  'An army, an army, an army!': [0, 1, 0],
};
const STRANGER = [0, 0, 1] as const;

const vectorOf = (text: string) => Float32Array.from(VECTORS[text] ?? STRANGER);
const embedder: Embedder = {
  model: { name: 'by-hand', fingerprint: 'h'.repeat(64), dimensions: 3, maxTokens: 256 },
  embedQuery: async (text) => vectorOf(text),
  embedPassage: async (segments) => ({
    passage: vectorOf(segments.join(' ')),
    segments: segments.map(vectorOf),
    words: [],
  }),
  countTokens: (text) => text.length,
  close: async () => undefined,
};

const DOCUMENTS = [
  { id: 'a-undated', source: 'Wire', passages: ['An army, an army, an army!'] },
  { id: 'b-late', source: 'Review', date: '2025', passages: ['Pears are ripe.', 'The army needs money.'] },
  { id: 'c-silent', date: '2024-05-03', passages: ['Pears are ripe.'] },
  { id: 'd-early', source: 'Review', date: '2024-05', passages: ['Soldiers cost a lot.'] },
  { id: 'e-empty', passages: [] },
];

const idsOf = ({ rows }: MatrixAnswer) => rows.map(({ document }) => document.id);
const rowOf = ({ rows }: MatrixAnswer, id: string) => rows.find(({ document }) => document.id === id) as MatrixRow;

describe('the matrix of an index whose vectors are known', () => {
  let searcher: EvaluatedSearcher;
  beforeAll(async () => {
    const index = await openMemoryIndex(DOCUMENTS.map(makeDocument), { embedder, calibrate: true });
    searcher = createSearcher(index, embedder, { now: () => 5 });
  });

  it('has a row for each document in order of date, those without one last', async () => {
    const answer = await searcher.matrix({ query: 'army' });
    expect(idsOf(answer)).toEqual(['d-early', 'c-silent', 'b-late', 'a-undated', 'e-empty']);
    expect(answer).toMatchObject({ total: 3, lit: 3, omitted: 0, documents: 5, silent: 2, tookMs: 0, order: 'date' });
  });

  it('says of a date that it is the file’s', async () => {
    const documents = [{ id: 'a', date: '2024-05-03', dateDerived: true, passages: ['Pears are ripe.'] }, ...DOCUMENTS];
    const index = await openMemoryIndex(documents.map(makeDocument), { embedder });
    const answer = await createSearcher(index, embedder).matrix({ query: 'army' });
    expect(rowOf(answer, 'a').document.dateDerived).toBe(true);
    expect(rowOf(answer, 'd-early').document).not.toHaveProperty('dateDerived');
  });

  it('lights the passages that are hits, and tells words from meaning', async () => {
    const answer = await searcher.matrix({ query: 'army' });
    // Strangers come as near as 0.5, the nearest hit stands at 0.9: 0.8 lies at (0.8 − 0.5) / (0.9 − 0.5) between.
    const late = rowOf(answer, 'b-late');
    expect(late).toMatchObject({ ordinals: [1], document: { passageCount: 2, source: 'Review', date: '2025' } });
    expect(late.meaning[0]).toBeCloseTo(0.75, 1);
    expect(rowOf(answer, 'd-early')).toMatchObject({ ordinals: [0], words: [0], meaning: [1] });
    expect(rowOf(answer, 'a-undated')).toMatchObject({ ordinals: [0], words: [1], meaning: [0] });
    expect(late.words[0]).toBeGreaterThan(0);
    expect(late.words[0]).toBeLessThan(1);
    expect(rowOf(answer, 'c-silent')).toMatchObject({ ordinals: [], passageIds: [], words: [], meaning: [] });
  });

  it('leaves out the half that a mode does not look at', async () => {
    const words = await searcher.matrix({ query: 'army', mode: 'lexical' });
    expect(words.rows.flatMap(({ meaning }) => meaning)).toEqual([0, 0]);
    const meaning = await searcher.matrix({ query: 'army', mode: 'semantic' });
    expect(meaning.rows.flatMap(({ words }) => words)).toEqual([0, 0]);
    expect([words.total, meaning.total]).toEqual([2, 2]);
  });

  it('puts the document of the best hit first where it is asked to', async () => {
    const hits = (await searcher.search({ query: 'army', group: 'document' })).hits.map(({ document }) => document.id);
    const answer = await searcher.matrix({ query: 'army', order: 'strength' });
    expect(idsOf(answer)).toEqual([...hits, 'c-silent', 'e-empty']);
  });

  it('leaves silent documents out where they are not wanted, and counts them still', async () => {
    const answer = await searcher.matrix({ query: 'army', silent: false });
    expect(idsOf(answer)).toEqual(['d-early', 'b-late', 'a-undated']);
    expect(answer).toMatchObject({ documents: 5, silent: 2 });
  });

  it('has no row for what the filter or the query’s own fields leave out', async () => {
    const filtered = await searcher.matrix({ query: 'army', filter: { sources: ['Review'] } });
    expect(idsOf(filtered)).toEqual(['d-early', 'b-late']);
    const dated = await searcher.matrix({ query: 'army before:2024-12' });
    expect(idsOf(dated)).toEqual(['d-early', 'c-silent']);
    expect(dated).toMatchObject({ documents: 2, silent: 1 });
  });

  it('is all silence where nothing fits', async () => {
    const answer = await searcher.matrix({ query: 'zebra' });
    expect(answer).toMatchObject({ total: 0, lit: 0, documents: 5, silent: 5 });
    expect(answer.rows.flatMap(({ ordinals }) => ordinals)).toEqual([]);
  });

  it.each([
    [{ limit: 0 }, 'limit'],
    [{ limit: 1001 }, 'limit'],
    [{ offset: -1 }, 'offset'],
    [{ order: 'size' as 'date' }, 'order'],
  ])('refuses %j', async (wrong, subject) => {
    await expect(searcher.matrix({ query: 'army', ...wrong })).rejects.toMatchObject({ code: 'bad-request', subject });
  });
});

it('shows a reprint as an answer of its own document, and counts it once', async () => {
  const story = 'The ministers met in the capital and agreed that an army of this size will need money for many years.';
  const documents = ['first', 'reprint'].map((id) => makeDocument({ id, passages: ['Pears are ripe.', story] }));
  const hash = createHashEmbedder();
  const searcher = createSearcher(await openMemoryIndex(documents, { embedder: hash }), hash);
  const answer = await searcher.matrix({ query: 'army money', mode: 'lexical' });
  expect(answer).toMatchObject({ total: 1, lit: 2, silent: 0 });
  expect(answer.rows.map(({ ordinals, words }) => [ordinals, words])).toEqual([
    [[1], [1]],
    [[1], [1]],
  ]);
});

describe('of any texts', () => {
  const word = fc.constantFrom('army', 'money', 'pears', 'peace', 'treaty', 'harvest');
  const passage = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`);
  const date = fc.option(fc.constantFrom('2024', '2024-05', '2024-05-22', '2025-01-01'));
  const texts = fc.array(fc.record({ date, passages: fc.array(passage, { maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 7,
  });
  const query = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  // A word that is still being typed, and one that a space has ended.
  const ending = fc.constantFrom('', ' p', ' p ');
  const mode = fc.constantFrom('hybrid', 'lexical', 'semantic');
  const hash = createHashEmbedder();
  const open = async (sketches: { date: string | null; passages: string[] }[]) => {
    const documents = sketches.map((sketch, i) => makeDocument({ id: `d${i}`, ...sketch }));
    return createSearcher(await openMemoryIndex(documents, { embedder: hash, calibrate: true }), hash);
  };

  it('lights exactly the hits of the list and what they stand for', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(texts, query, ending, mode, fc.boolean(), async (sketches, words, end, mode, includeWeaker) => {
        const searcher = await open(sketches);
        const request: SearchRequest = { query: words + end, mode, includeWeaker, limit: 100, typing: end !== '' };
        const [found, matrix] = await Promise.all([searcher.search(request), searcher.matrix(request)]);
        const listed = found.hits.flatMap((hit) => [
          hit.passage.id,
          ...hit.duplicates.map(({ passageId }) => passageId),
        ]);
        const lit = matrix.rows.flatMap(({ passageIds }) => passageIds);
        expect(lit.toSorted()).toEqual(listed.toSorted());
        expect([matrix.total, matrix.omitted, matrix.lit]).toEqual([found.total, found.omitted, lit.length]);
        expect(matrix.documents).toBe(sketches.length);
        for (const { passage, document, matched } of found.hits) {
          const row = rowOf(matrix, document.id);
          const at = row.passageIds.indexOf(passage.id);
          expect(row.ordinals[at]).toBe(passage.ordinal);
          expect((row.words[at] as number) > 0).toBe(matched !== 'meaning');
          expect((row.meaning[at] as number) > 0).toBe(matched !== 'words');
        }
        for (const value of matrix.rows.flatMap(({ words, meaning }) => [...words, ...meaning])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the size of the page', { timeout: 60_000 }, async () => {
    const order = fc.constantFrom('date', 'strength');
    await fc.assert(
      fc.asyncProperty(texts, query, order, fc.integer({ min: 1, max: 4 }), async (sketches, query, order, limit) => {
        const whole = await (await open(sketches)).matrix({ query, order });
        const pages: MatrixRow[] = [];
        // A searcher for each page: none answers from the list that it made for the one before.
        for (let offset = 0; offset < whole.documents; offset += limit) {
          pages.push(...(await (await open(sketches)).matrix({ query, order, limit, offset })).rows);
        }
        expect(pages).toEqual(whole.rows);
      }),
      { numRuns: 25 },
    );
  });
});
