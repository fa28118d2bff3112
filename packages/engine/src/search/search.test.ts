/** Answers to particular queries: odd input, dates of every precision, groups. */
import { describe, expect, it } from 'vitest';
import { createHashEmbedder, makeDocument, openMemoryIndex, type SketchedDocument } from '../testing/index.js';
import { createSearcher, type EvaluatedSearcher } from './create-searcher.js';

const embedder = createHashEmbedder(64);

async function open(documents: readonly SketchedDocument[]): Promise<EvaluatedSearcher> {
  return createSearcher(await openMemoryIndex(documents.map(makeDocument), { embedder, calibrate: true }), embedder);
}

const dated: readonly SketchedDocument[] = [
  { id: 'year', date: '2025', passages: ['A deal of some day.'] },
  { id: 'month', date: '2025-05', passages: ['A deal in May.'] },
  { id: 'day', date: '2025-05-22', passages: ['A deal on a Thursday.'] },
  { id: 'before', date: '2024-12-31', passages: ['A deal of old.'] },
  { id: 'undated', passages: ['A deal of no date.'] },
];

describe('any input', () => {
  const documents = [
    ...dated,
    { id: 'arabic', language: 'ar', passages: ['الضمانات الأمنية'] },
    { id: 'chinese', language: 'zh', passages: ['和平条约'] },
  ];

  it.each([
    ['nothing', ''],
    ['white space', ' \t\n\u00a0'],
    ['stop words alone', 'the of and'],
    ['operators alone', '- " * source: before: -"" :'],
    ['signs', '… — “ ” ¿?'],
    ['emoji', '😀👩‍👩‍👧🇺🇦'],
    ['right-to-left', '\u202eالضمانات\u202c'],
    ['NUL and other control characters', '\u0000\u0007deal\u001b[31m'],
    ['a lone surrogate', 'deal \ud800'],
    ['a word of 10,000 characters', 'x'.repeat(10_000)],
    ['10,000 characters of words', 'deal zebra '.repeat(909)],
    ['10,000 characters of hyphens', 'deal-'.repeat(2000)],
    ['10,000 characters of marks', '"'.repeat(10_000)],
    ['what a property of every object is called', '__proto__ constructor toString'],
  ])('is a query: %s', async (_, query) => {
    const searcher = await open(documents);
    for (const mode of ['hybrid', 'lexical', 'semantic'] as const) {
      const answer = await searcher.search({ query, mode, explain: true, includeWeaker: true, typing: true });
      expect(answer.query).toBe(query);
      expect(answer.hits.length).toBe(Math.min(answer.total, 10));
    }
  });

  it('finds nothing where nothing is asked', async () => {
    const searcher = await open(documents);
    for (const query of ['', '   ', '-', '"']) {
      expect(await searcher.search({ query })).toMatchObject({ total: 0, hits: [], omitted: 0, didYouMean: null });
    }
  });

  it('finds every passage that a filter leaves where nothing else is asked', async () => {
    const { hits } = await (await open(documents)).search({ query: 'after:2025-05-22' });
    expect(hits.map(({ document }) => document.id).sort()).toEqual(['day', 'month', 'year']);
    for (const { score, matched } of hits) expect({ score, matched }).toEqual({ score: 0, matched: 'words' });
  });

  it('refuses a query of 10,001 characters, and values out of range, by the name of the parameter', async () => {
    const searcher = await open(dated);
    await expect(searcher.search({ query: 'x'.repeat(10_001) })).rejects.toMatchObject({ subject: 'q' });
    for (const limit of [0, 101, 1.5, Number.NaN]) {
      await expect(searcher.search({ query: 'x', limit })).rejects.toMatchObject({ subject: 'limit' });
    }
    await expect(searcher.search({ query: 'x', offset: -1 })).rejects.toMatchObject({ subject: 'offset' });
    await expect(searcher.search({ query: 'x', filter: { from: 'May' } })).rejects.toMatchObject({ subject: 'from' });
  });

  it('shows an empty page behind the last one, with the same total', async () => {
    const answer = await (await open(dated)).search({ query: 'deal', mode: 'lexical', offset: 1_000_000 });
    expect(answer).toMatchObject({ total: 5, hits: [] });
  });
});

describe('dates', () => {
  it.each([
    [{ from: '2025-05-22' }, ['day', 'month', 'year']],
    [{ from: '2025-05-23' }, ['month', 'year']],
    [{ from: '2025-06' }, ['year']],
    [{ from: '2026' }, []],
    [{ to: '2025' }, ['before', 'day', 'month', 'year']],
    [{ to: '2025-04-30' }, ['before', 'year']],
    [{ to: '2024' }, ['before']],
    [{ from: '2024-12', to: '2024-12-31' }, ['before']],
    [{ from: '2025-12-31', to: '2025-01-01' }, ['year']],
    [{}, ['before', 'day', 'month', 'undated', 'year']],
  ])('keep a document whose own date may lie within: %j', async (filter, expected) => {
    const { hits } = await (await open(dated)).search({ query: 'deal', mode: 'lexical', filter });
    expect(hits.map(({ document }) => document.id).sort()).toEqual(expected);
  });

  it('are read from the query as well, and both must hold', async () => {
    const { hits } = await (await open(dated)).search({
      query: 'deal before:2025-05-22',
      mode: 'lexical',
      filter: { from: '2025-05' },
    });
    expect(hits.map(({ document }) => document.id).sort()).toEqual(['day', 'month', 'year']);
  });
});

it('figures of the index name its first and last day, in years of four digits', async () => {
  const old = { id: 'old', date: '0522-03-01', passages: ['A deal with the Goths.'] };
  expect((await open([old, ...dated])).stats().dates).toEqual({ earliest: '0522-03-01', latest: '2025-12-31' });
});

describe('an explanation', () => {
  it('names the field of each part, and its parts make the score', async () => {
    const searcher = await open([
      { id: 'a', title: 'Deal', passages: [{ heading: 'The deal', text: 'A deal is a deal.' }] },
      { id: 'b', passages: ['Something else.'] },
    ]);
    const { hits } = await searcher.search({ query: 'deal', mode: 'lexical', explain: true });
    const lexical = hits[0]?.explain?.lexical;
    expect(lexical?.terms.map(({ field, frequency }) => [field, frequency])).toEqual([
      ['text', 2],
      ['heading', 1],
      ['title', 1],
      ['document', 2],
    ]);
    const sum = lexical?.terms.reduce((total, { score }) => total + score, 0);
    expect(lexical?.score).toBeCloseTo(sum ?? 0, 5);
  });
});
