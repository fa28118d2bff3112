/** The interface over an index whose answers a reranker orders. */
import type { Reranker } from '@loci/engine';
import { createFakeReranker } from '@loci/engine/testing';
import { describe, expect, it } from 'vitest';
import { createApp } from './create-app.js';
import { createDeferred } from './deferred.js';
import { listen } from './listen.js';
import type { Log } from './log.js';
import { searchAnswerSchema } from './schemas/search.js';
import { statsAnswerSchema } from './schemas/stats.js';
import { fixedSearcher } from './searcher-source.js';
import { openSmallIndex } from './testing/small-index.js';

const TEXTS = {
  'a.txt': 'Security guarantees need an army, and the army needs security guarantees.',
  'b.txt': 'The allies promised air defence, yet security guarantees were left for later talks.',
};
const SEARCH = '/api/search?q=security+guarantees&explain=true';

async function setUp(reranker: Reranker | null, log: Log = () => undefined) {
  const searchers = fixedSearcher(await openSmallIndex(TEXTS, reranker));
  return createApp({
    searchers,
    version: '1.2.3',
    log,
    ...(reranker === null ? {} : { reranker: reranker.model.fingerprint }),
  });
}

/** For a machine that does much else beside. */
const PATIENCE_MS = 30_000;

/** What it finds in `b.txt` is better. */
const likesTalks = () => createFakeReranker((passage) => (passage.includes('talks') ? 2 : 0));

describe('with a reranker', () => {
  it('answers in its order, says why, and names it', async () => {
    const app = await setUp(likesTalks());
    const answer: unknown = await (await app.request(SEARCH)).json();
    const { hits } = searchAnswerSchema.parse(answer);
    // A schema drops what it does not know.
    expect(searchAnswerSchema.parse(answer)).toEqual(answer);
    expect(hits.map(({ document }) => document.id)).toEqual(['b.txt', 'a.txt']);
    expect(hits[0]?.explain?.reranking).toMatchObject({ model: 'fake-reranker', rank: 1, passages: 2, logit: 2 });
    const stats: unknown = await (await app.request('/api/stats')).json();
    expect(statsAnswerSchema.parse(stats)).toEqual(stats);
    expect(stats).toMatchObject({ reranker: { name: 'fake-reranker' } });
    const plain = searchAnswerSchema.parse(await (await (await setUp(null)).request(SEARCH)).json());
    expect(plain.hits.map(({ document }) => document.id)).toEqual(['a.txt', 'b.txt']);
  });

  it('does not take an answer in another order for its own', async () => {
    const plain = await (await setUp(null)).request(SEARCH);
    const headers = { 'If-None-Match': plain.headers.get('ETag') ?? '' };
    const app = await setUp(likesTalks());
    const reranked = await app.request(SEARCH, { headers });
    expect(reranked.status).toBe(200);
    const again = await app.request(SEARCH, { headers: { 'If-None-Match': reranked.headers.get('ETag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('answers 503 and logs the cause where the reranker fails, rather than in another order', async () => {
    const logged: unknown[] = [];
    const app = await setUp(
      createFakeReranker(() => Number.NaN),
      (_, __, error) => logged.push(error),
    );
    const response = await app.request(SEARCH);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([503, 'application/problem+json']);
    expect(logged).toEqual([expect.objectContaining({ message: expect.stringContaining('gave the score NaN') })]);
    expect((await app.request('/api/stats')).status).toBe(200);
  });

  it.each([SEARCH, '/api/matrix?q=security+guarantees&order=strength'])(
    'reads no further for a client that has gone, and takes that for no failure: %s',
    async (path) => {
      const begun = createDeferred();
      const ended = createDeferred();
      const logged: unknown[] = [];
      const endless: Reranker = {
        ...createFakeReranker(() => 0),
        async score(_query, _passages, cancellation) {
          begun.resolve();
          try {
            for (;;) {
              cancellation?.throwIfAborted();
              await new Promise((resolve) => setTimeout(resolve, 5));
            }
          } finally {
            ended.resolve();
          }
        },
      };
      const app = await setUp(endless, (...entry) => logged.push(entry));
      const server = await listen(app, { port: 0 });
      try {
        const abort = new AbortController();
        const asked = fetch(`${server.url}${path}`, { signal: abort.signal }).catch((error: unknown) => error);
        await begun.promise;
        abort.abort();
        expect(await asked).toBeInstanceOf(DOMException);
        await ended.promise;
      } finally {
        await server.close();
      }
      expect(logged).toEqual([]);
    },
    PATIENCE_MS,
  );
});
