/** What a search promises of every answer, over random small corpora and queries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWords } from '../analysis/index.js';
import type { GroupBy, Hit, SearchAnswer, SearchMode, SearchRequest } from '../answer/index.js';
import { containsPhrase } from '../highlight/index.js';
import { DEFAULT_RANKING, type RankingSettings } from '../ranking/settings.js';
import { createHashEmbedder, makeDocument, openMemoryIndex, type SketchedDocument } from '../testing/index.js';
import { createSearcher } from './create-searcher.js';

const WORDS =
  'the of who not peace deal dealer deals security guarantee guarantees cease-fire ceasefire cease fire army';
const OTHER_WORDS = 'Kyiv U.S. café paid pays 2025 negotiate negotiations 和平 العربية';
const word = fc.constantFrom(...`${WORDS} ${OTHER_WORDS}`.split(' '));
const text = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '));
const passage = fc.array(text(6), { minLength: 1, maxLength: 3 }).map((sentences) => `${sentences.join('. ')}.`);
const sketch = fc.record(
  {
    passages: fc.array(fc.oneof(passage, fc.record({ heading: fc.option(text(2)), text: passage })), { maxLength: 5 }),
    title: text(3),
    source: fc.constantFrom(null, 'Reuters', 'Kyiv Post'),
    author: fc.constantFrom(null, 'Weber', 'Shevchenko'),
    date: fc.constantFrom(null, '2024', '2025-05', '2025-05-22', '2025-06-01'),
  },
  { requiredKeys: ['passages'] },
);
const corpus = fc
  .array(sketch, { minLength: 1, maxLength: 6 })
  .map((sketches) => sketches.map((each, i): SketchedDocument => ({ id: `document-${i}`, ...each })));
const query = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: text(3).map((phrase) => `"${phrase}"`) },
    { weight: 1, arbitrary: word.map((excluded) => `-${excluded}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('negotiat*', 'secruity', 'zebra', 'source:reuters', 'after:2025', '"', '-'),
    },
  ),
  { minLength: 1, maxLength: 4 },
);
const plainQuery = text(3);
const mode = fc.constantFrom<SearchMode>('hybrid', 'lexical', 'semantic');
const group = fc.constantFrom<GroupBy>('none', 'document', 'source');

const embedder = createHashEmbedder(12);
type Search = (request: Omit<SearchRequest, 'query'>) => Promise<SearchAnswer>;

/** A corpus as fast-check made it, asked with one query; all of the list unless a limit is given. */
async function ask(
  documents: readonly SketchedDocument[],
  asked: string | readonly string[],
  { calibrate = true, ranking = DEFAULT_RANKING }: { calibrate?: boolean; ranking?: RankingSettings } = {},
): Promise<Search> {
  const index = await openMemoryIndex(documents.map(makeDocument), { embedder, calibrate });
  const text = typeof asked === 'string' ? asked : asked.join(' ');
  // A searcher for each question: none answers from the list that it made for the one before.
  return (request) =>
    createSearcher(index, embedder, { ranking, now: () => 0 }).search({ limit: 100, ...request, query: text });
}

const ids = (hits: readonly Hit[]) => hits.map((hit) => hit.passage.id);
const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0);

/** Building an index takes milliseconds; what is random about a corpus is covered by fewer runs than the usual 100. */
const RUNS = { numRuns: 40 };
const TIMEOUT_MS = 60_000;

describe('search', { timeout: TIMEOUT_MS }, () => {
  it('never ranks a passage with the very words of the query below one found by meaning alone', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, plainQuery, fc.boolean(), group, async (documents, asked, calibrate, by) => {
        const search = await ask(documents, asked, { calibrate });
        const { hits } = await search({ includeWeaker: true, group: by });
        const firstByMeaning = hits.findIndex(({ matched }) => matched === 'meaning');
        const below = firstByMeaning < 0 ? [] : hits.slice(firstByMeaning);
        const phrase = normalizeWords(asked);
        expect(below.filter(({ passage }) => containsPhrase(passage.text, phrase))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('ranks first what holds a query of several words word for word', async () => {
    const untitled = corpus.map((documents) => documents.map(({ title: _, ...rest }) => rest));
    const several = plainQuery.filter((asked) => normalizeWords(asked).length > 1);
    const byWords = fc.constantFrom<SearchMode>('hybrid', 'lexical');
    await fc.assert(
      fc.asyncProperty(untitled, several, byWords, async (documents, asked, inMode) => {
        const { hits } = await (await ask(documents, asked))({ mode: inMode });
        const phrase = normalizeWords(asked);
        const verbatim = hits.map(({ passage }) => containsPhrase(passage.text, phrase));
        expect(verbatim.slice(0, verbatim.lastIndexOf(true) + 1)).not.toContain(false);
      }),
      RUNS,
    );
  });

  it('shows the same list whatever the size of the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        query,
        mode,
        group,
        fc.integer({ min: 1, max: 4 }),
        async (documents, asked, ...rest) => {
          const [inMode, by, limit] = rest;
          const search = await ask(documents, asked);
          const whole = await search({ mode: inMode, group: by });
          const hits: Hit[] = [];
          for (let offset = 0; offset <= whole.total; offset += limit) {
            const page = await search({ mode: inMode, group: by, offset, limit });
            hits.push(...page.hits);
            expect({ ...page, hits: [] }).toEqual({ ...whole, hits: [] });
          }
          expect(hits).toEqual(whole.hits);
          expect(hits.map(({ rank }) => rank)).toEqual(hits.map((_, i) => i + 1));
        },
      ),
      RUNS,
    );
  });

  it('counts what it shows: total, facets, groups and what is omitted agree', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, mode, fc.boolean(), async (documents, asked, inMode, calibrate) => {
        const search = await ask(documents, asked, { calibrate });
        const list = await search({ mode: inMode });
        expect(list.hits.length).toBe(list.total);
        for (const facet of Object.values(list.facets)) expect(sum(facet)).toBe(list.total);
        for (const { value, count } of list.facets.source) {
          expect(list.hits.filter(({ document }) => document.source === value).length).toBe(count);
        }
        const all = await search({ mode: inMode, includeWeaker: true });
        expect(all.total).toBe(list.total + list.omitted);
        expect(all.omitted).toBe(0);
        expect(ids(all.hits).slice(0, list.total)).toEqual(ids(list.hits));
        for (const by of ['document', 'source'] as const) {
          const grouped = await search({ mode: inMode, group: by });
          expect(grouped.facets).toEqual(list.facets);
          expect(sum(grouped.hits.map((hit) => ({ count: hit.group?.total ?? 0 })))).toBe(list.total);
          const keyOf = ({ document }: Hit) => (by === 'document' ? document.id : document.source);
          const keys = [...new Set(list.hits.map(keyOf))];
          expect(grouped.hits.map(({ group: of }) => of?.key)).toEqual(keys);
          for (const hit of grouped.hits) {
            const own = list.hits.filter((other) => keyOf(other) === keyOf(hit));
            expect([hit, ...(hit.group?.more ?? [])].map(({ passage }) => passage.id)).toEqual(ids(own).slice(0, 5));
            expect(hit.group?.more).toEqual(own.slice(1, 5));
          }
        }
      }),
      RUNS,
    );
  });

  it('takes a weight of 0 to mean that a half has no part', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, async (documents, asked) => {
        for (const [single, weights] of [
          ['semantic', { lexical: 0, semantic: 1 }],
          ['lexical', { lexical: 1, semantic: 0 }],
        ] as const) {
          const search = await ask(documents, asked, { ranking: { ...DEFAULT_RANKING, fusion: weights } });
          const [fused, alone] = [await search({ mode: 'hybrid' }), await search({ mode: single })];
          expect({ ...fused, mode: single }).toEqual(alone);
        }
      }),
      RUNS,
    );
  });

  it('ranks by one half where one is asked for, whatever its weight in a hybrid', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, async (documents, asked) => {
        const askWith = (fusion: RankingSettings['fusion']) =>
          ask(documents, asked, { ranking: { ...DEFAULT_RANKING, fusion } });
        const weighted = await askWith({ lexical: 1, semantic: 1 });
        for (const fusion of [
          { lexical: 0, semantic: 1 },
          { lexical: 1, semantic: 0 },
          { lexical: 0, semantic: 0 },
        ]) {
          const search = await askWith(fusion);
          for (const single of ['lexical', 'semantic'] as const) {
            const request = { mode: single, includeWeaker: true, explain: true };
            expect(await search(request)).toEqual(await weighted(request));
          }
        }
      }),
      RUNS,
    );
  });

  it('marks ranges that lie in the text, in order, those of a kind apart', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, mode, async (documents, asked, inMode) => {
        const search = await ask(documents, asked, { calibrate: false });
        for (const { highlights, passage } of (await search({ mode: inMode })).hits) {
          for (const kind of ['term', 'sentence'] as const) {
            let end = 0;
            for (const range of highlights.filter((highlight) => highlight.kind === kind)) {
              expect(range.start).toBeGreaterThanOrEqual(end);
              expect(range.end).toBeGreaterThan(range.start);
              end = range.end;
            }
            expect(end).toBeLessThanOrEqual(passage.text.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('gives the same answer twice, also from an index that was built again', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, query, mode, async (documents, asked, inMode) => {
        const search = await ask(documents, asked);
        const first = await search({ mode: inMode, explain: true });
        expect(await search({ mode: inMode, explain: true })).toEqual(first);
        expect(await (await ask(documents, asked))({ mode: inMode, explain: true })).toEqual(first);
      }),
      RUNS,
    );
  });

  it('orders by score, and passages of one score by their ids', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        plainQuery,
        fc.constantFrom<SearchMode>('lexical', 'semantic'),
        async (...[documents, asked, inMode]) => {
          const { hits } = await (await ask(documents, asked))({ mode: inMode, explain: true });
          // What was lifted has the score of its new place, and goes on standing by its own.
          const mayBeLifted = ({ explain }: Hit) => explain?.fusion.verbatim === true;
          for (const [i, hit] of hits.entries()) {
            const before = hits[i - 1];
            if (before === undefined) continue;
            expect(before.score).toBeGreaterThanOrEqual(hit.score);
            if (before.score !== hit.score || mayBeLifted(before) || mayBeLifted(hit)) continue;
            expect(before.passage.id < hit.passage.id).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  it('lets nothing through a filter, and leaves the order of what stays', async () => {
    const filters = fc.record(
      {
        sources: fc.subarray(['Reuters', 'Kyiv Post', 'unknown']),
        authors: fc.subarray(['Weber']),
        from: fc.constantFrom('2024', '2025-05', '2025-05-22'),
        to: fc.constantFrom('2024-12', '2025', '2025-05-22'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(corpus, query, mode, filters, async (documents, asked, inMode, filter) => {
        const search = await ask(documents, asked);
        const { hits } = await search({ mode: inMode, filter });
        for (const { document } of hits) {
          if (filter.sources?.length) expect(filter.sources).toContain(document.source);
          if (filter.authors?.length) expect(filter.authors).toContain(document.author);
          if (filter.from !== undefined) expect(`${document.date}-99`.localeCompare(filter.from)).toBeGreaterThan(0);
          if (filter.to !== undefined) expect(`${filter.to}-99`.localeCompare(`${document.date}`)).toBeGreaterThan(0);
          if (filter.from !== undefined || filter.to !== undefined) expect(document.date).not.toBeNull();
        }
        if (inMode !== 'lexical') return;
        const all = ids((await search({ mode: inMode })).hits);
        const kept = ids(hits).filter((id) => all.includes(id));
        expect(kept).toEqual(all.filter((id) => kept.includes(id)));
      }),
      RUNS,
    );
  });

  it('shows no excluded word, and every phrase', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, plainQuery, text(2), word, mode, async (documents, asked, phrase, excluded, inMode) => {
        const search = await ask(documents, `${asked} "${phrase}" -${excluded}`, { calibrate: false });
        for (const { passage } of (await search({ mode: inMode, includeWeaker: true })).hits) {
          expect(containsPhrase(passage.text, normalizeWords(phrase))).toBe(true);
          expect(containsPhrase(passage.text, normalizeWords(excluded))).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('finds something at every letter of a word that finds something when finished', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, plainQuery, fc.nat(), async (documents, asked, random) => {
        const last = asked.slice(asked.lastIndexOf(' ') + 1);
        const begun = asked.slice(0, asked.length - (random % last.length));
        // One letter begins too many words to be looked for, and a compound that is not whole yet stands for one word of two.
        fc.pre(/\p{L}{2}$/u.test(begun) && (!last.includes('-') || last === asked));
        const finished = await (await ask(documents, asked))({ mode: 'lexical' });
        const typing = await (await ask(documents, begun))({ mode: 'lexical', typing: true });
        if (finished.total > 0) expect(typing.total, begun).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
