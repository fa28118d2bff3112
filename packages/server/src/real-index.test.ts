/** The interface over a real index: the engine's answers are what the schemas say, and generations change under it. */
import type { Searcher } from '@loci/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app.js';
import { documentAnswerSchema, documentsAnswerSchema } from './schemas/document.js';
import { matrixAnswerSchema } from './schemas/matrix.js';
import { passageAnswerSchema } from './schemas/passage-answer.js';
import { searchAnswerSchema } from './schemas/search.js';
import { similarAnswerSchema } from './schemas/similar.js';
import { statsAnswerSchema } from './schemas/stats.js';
import { suggestAnswerSchema } from './schemas/suggest.js';
import { createSearcherHolder } from './searcher-holder.js';
import { fixedSearcher } from './searcher-source.js';
import { openSmallIndex } from './testing/small-index.js';

const TEXTS = {
  'a.txt': 'Security guarantees need an army, and the army needs money from the allies.',
  'b/ünï 1.txt': 'The allies promised air defence and money, yet security guarantees were left for later talks.',
  'c.txt': 'The orchard bore pears in autumn, and the children gathered them in baskets.',
};

let searcher: Searcher;
beforeAll(async () => {
  searcher = await openSmallIndex(TEXTS);
});

async function get(path: string): Promise<unknown> {
  const response = await createApp({ searchers: fixedSearcher(searcher), version: '1.2.3' }).request(path);
  const answer: unknown = await response.json();
  expect(response.status, JSON.stringify(answer)).toBe(200);
  return answer;
}

describe('over a real index', () => {
  it.each(['none', 'document', 'source'])('searches in every mode, grouped by %s', async (group) => {
    for (const mode of ['hybrid', 'lexical', 'semantic']) {
      const query = `q=security+guarantees&mode=${mode}&group=${group}&explain=true&includeWeaker=true`;
      const answer = await get(`/api/search?${query}`);
      const parsed = searchAnswerSchema.parse(answer);
      expect(parsed).toEqual(answer);
      expect(parsed.hits[0]?.document.source).toBe('Example Review');
    }
  });

  it('shows the same hits in the matrix', async () => {
    for (const mode of ['hybrid', 'lexical', 'semantic']) {
      const found = searchAnswerSchema.parse(await get(`/api/search?q=security+guarantees&mode=${mode}`));
      const answer = await get(`/api/matrix?q=security+guarantees&mode=${mode}`);
      const matrix = matrixAnswerSchema.parse(answer);
      expect(matrix).toEqual(answer);
      expect(matrix.rows.flatMap(({ passageIds }) => passageIds).toSorted()).toEqual(
        found.hits.map(({ passage }) => passage.id).toSorted(),
      );
      expect([matrix.total, matrix.documents]).toEqual([found.total, 3]);
    }
  });

  it('answers every other question as its schema says', async () => {
    const documents = await get('/api/documents');
    expect(documentsAnswerSchema.parse(documents)).toEqual(documents);
    const document = await get(`/api/documents/${encodeURIComponent('b/ünï 1.txt')}`);
    const { passages } = documentAnswerSchema.parse(document);
    expect(documentAnswerSchema.parse(document)).toEqual(document);
    const id = passages[0]?.id ?? '';
    const passage = await get(`/api/passages/${id}`);
    expect(passageAnswerSchema.parse(passage)).toEqual(passage);
    const similar = await get(`/api/passages/${id}/similar`);
    expect(similarAnswerSchema.parse(similar)).toEqual(similar);
    const suggested = await get('/api/suggest?q=secur');
    expect(suggestAnswerSchema.parse(suggested)).toEqual(suggested);
    const stats = await get('/api/stats');
    expect(statsAnswerSchema.parse(stats)).toEqual(stats);
  });

  it.each(['', ' ', '"', '-', '*', 'source:', '""', '\u0000', '😀', '(((', '-"a phrase"'])(
    'takes %j for a query',
    async (query) => {
      searchAnswerSchema.parse(await get(`/api/search?q=${encodeURIComponent(query)}`));
    },
  );

  it('names the parameter that the engine refuses', async () => {
    const app = createApp({ searchers: fixedSearcher(searcher), version: '1.2.3' });
    const response = await app.request('/api/passages/none');
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ status: 404 })]);
  });

  it('answers from a new generation once it is there', async () => {
    let texts: Readonly<Record<string, string>> = TEXTS;
    let generation = 'old';
    const holder = await createSearcherHolder({
      pollIntervalMs: null,
      open: () => openSmallIndex(texts),
      latestGeneration: async () => generation,
    });
    const app = createApp({ searchers: holder, version: '1.2.3' });
    const totalOf = async () => {
      const response = await app.request('/api/search?q=pears&mode=lexical');
      return [searchAnswerSchema.parse(await response.json()).total, response.headers.get('Loci-Generation')] as const;
    };
    const [before, firstGeneration] = await totalOf();
    texts = { ...TEXTS, 'd.txt': 'Pears are ripe when they come off the tree at a touch.' };
    generation = 'new';
    await holder.refresh();
    const [after, secondGeneration] = await totalOf();
    expect([before, after]).toEqual([1, 2]);
    expect(secondGeneration).not.toBe(firstGeneration);
    await holder.close();
  });
});
