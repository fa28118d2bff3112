import type { Hit, SearchAnswer, SearchRequest } from '@loci/engine';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LociClient } from '../client/client.js';
import { RequestError } from '../client/failure.js';
import { DEBOUNCE_MS, REST_MS, SearchController } from './search-controller.js';

/** A request that the test answers when it likes. */
interface Call {
  readonly request: SearchRequest;
  readonly signal: AbortSignal;
  answer(total: number, change?: Partial<SearchAnswer>): Promise<void>;
  fail(reason: unknown): Promise<void>;
}

let calls: Call[];
let now: number;
let timers: { at: number; callback: () => void }[];
let controller: SearchController;
let updates: number;

beforeEach(() => {
  calls = [];
  now = 1_000;
  timers = [];
  updates = 0;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate() {
      updates += 1;
    },
    updateComplete: Promise.resolve(true),
  };
  controller = new SearchController(host, {
    client: () => ({ search: (request, signal) => ask(request, signal) }) as LociClient,
    timers: {
      set(callback, delayMs) {
        const timer = { at: now + delayMs, callback };
        timers.push(timer);
        return timer;
      },
      clear(handle) {
        timers = timers.filter((timer) => timer !== handle);
      },
      now: () => now,
    },
  });
});

function ask(request: SearchRequest, signal = new AbortController().signal): Promise<SearchAnswer> {
  return new Promise((resolve, reject) => {
    calls.push({
      request,
      signal,
      answer: async (total, change) => {
        resolve({ ...answerOf(request, total), ...change });
        await settle();
      },
      fail: async (reason) => {
        reject(reason);
        await settle();
      },
    });
  });
}

function answerOf({ query, mode = 'hybrid', offset = 0, limit = 10 }: SearchRequest, total: number): SearchAnswer {
  const hits = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
    hitOf(offset + index),
  );
  return {
    query,
    mode,
    tookMs: 1,
    total,
    hits,
    facets: { source: [], author: [], year: [] },
    omitted: 0,
    didYouMean: null,
    missing: [],
  } as unknown as SearchAnswer;
}

function hitOf(index: number): Hit {
  return { rank: index + 1, passage: { id: `p${index}` } } as Hit;
}

function call(index: number): Call {
  const found = calls[index];
  if (!found) throw new Error(`There was no request ${index}, only ${calls.length}.`);
  return found;
}

function advance(milliseconds: number): void {
  now += milliseconds;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { callback } of due) callback();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('typing', () => {
  test('the first key is sent at once, the next ones when they pause', () => {
    controller.type('s');
    expect(calls.map(({ request }) => request.query)).toEqual(['s']);
    for (const query of ['se', 'sec', 'secu']) {
      advance(50);
      controller.type(query);
    }
    expect(calls).toHaveLength(1);
    advance(DEBOUNCE_MS);
    expect(calls.map(({ request }) => request.query)).toEqual(['s', 'secu']);
  });

  test('says that the user is still typing; entering the query says that it is whole', () => {
    controller.type('sec');
    controller.search();
    expect(call(0).request.typing).toBe(true);
    expect(call(1).request.typing).toBeUndefined();
  });

  test('entering the query sends it once, not again when the keys pause', () => {
    controller.type('s');
    advance(10);
    controller.type('se');
    controller.search();
    advance(DEBOUNCE_MS);
    expect(calls.map(({ request }) => request.query)).toEqual(['s', 'se']);
  });

  test('an emptied box is idle at once and asks nothing', async () => {
    controller.type('s');
    await call(0).answer(3);
    advance(10);
    controller.type('  ');
    expect(controller.state).toMatchObject({ status: 'idle', answer: null, hits: [] });
    advance(DEBOUNCE_MS);
    expect(calls).toHaveLength(1);
  });
});

describe('when typing rests', () => {
  beforeEach(async () => {
    controller.type('secur');
    await call(0).answer(8);
  });

  test('the finished query is asked for, with the answer so far on show until then', async () => {
    advance(REST_MS);
    expect(calls.map(({ request }) => request.typing)).toEqual([true, undefined]);
    expect(controller.state).toMatchObject({ status: 'ready', answer: { total: 8 } });
    await call(1).answer(5);
    expect(controller.state).toMatchObject({ status: 'ready', answer: { total: 5 } });
    advance(REST_MS);
    expect(calls).toHaveLength(2);
  });

  test.each([0, 3])(
    'an answer with %i of the 8 passages on show does not wipe them out, until Enter',
    async (total) => {
      controller.settle();
      await call(1).answer(total);
      expect(controller.state.hits).toHaveLength(8);
      controller.search();
      await call(2).answer(total);
      expect(controller.state.hits).toHaveLength(total);
    },
  );

  test('the same passages in another order are left as they stand', async () => {
    const shown = controller.state.hits;
    controller.settle();
    await call(1).answer(8, { hits: shown.toReversed() });
    expect(controller.state.hits).toEqual(shown);
  });

  test('an answer that does not come is not missed', async () => {
    controller.settle();
    await call(1).fail(new RequestError({ kind: 'unreachable', detail: null }));
    expect(controller.state).toMatchObject({ status: 'ready', failure: null, answer: { total: 8 } });
  });

  test('nothing is asked twice: not behind a space, nor after Enter, nor once more on leaving', async () => {
    advance(50);
    controller.type('secur ');
    advance(DEBOUNCE_MS);
    await call(1).answer(8);
    advance(REST_MS);
    expect(calls).toHaveLength(2);
    controller.search();
    await call(2).answer(8);
    advance(REST_MS);
    controller.settle();
    expect(calls).toHaveLength(3);
  });

  test('an answer that is still awaited comes first', async () => {
    advance(50);
    controller.type('secure');
    controller.settle();
    advance(REST_MS);
    await call(1).answer(8);
    advance(REST_MS);
    expect(calls.map(({ request }) => [request.query, request.typing])).toEqual([
      ['secur', true],
      ['secure', true],
      ['secure', undefined],
    ]);
  });

  test('weaker passages come behind all that is on show', async () => {
    controller.search({ query: 'army' });
    await call(1).answer(14);
    const loading = controller.loadMore();
    await call(2).answer(14);
    await loading;
    controller.search({ includeWeaker: true });
    expect(call(3).request).toMatchObject({ includeWeaker: true, limit: 24 });
    await call(3).answer(30);
    const loadingWeaker = controller.loadMore();
    expect(call(4).request).toMatchObject({ includeWeaker: true, offset: 24, limit: 10 });
    await call(4).answer(30);
    await loadingWeaker;
  });

  test('other words are searched without the weaker passages of those before', async () => {
    controller.search({ includeWeaker: true });
    expect(call(1).request.includeWeaker).toBe(true);
    advance(REST_MS);
    controller.type('secure');
    expect(call(2).request.includeWeaker).toBeUndefined();
  });
});

describe('answers', () => {
  test('a stale answer is dropped and its request aborted, in whatever order they come', async () => {
    controller.search({ query: 'old' });
    controller.search({ query: 'new' });
    expect(call(0).signal.aborted).toBe(true);
    await call(1).answer(1);
    await call(0).answer(9);
    expect(controller.state).toMatchObject({ status: 'ready', answer: { query: 'new', total: 1 } });
  });

  test('a stale failure is dropped too', async () => {
    controller.search({ query: 'old' });
    controller.search({ query: 'new' });
    await call(0).fail(new DOMException('aborted', 'AbortError'));
    expect(controller.state.status).toBe('loading');
    await call(1).answer(1);
    expect(controller.state.status).toBe('ready');
  });

  test('the answer before stays on show until the next one comes', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(4);
    controller.search({ query: 'two' });
    expect(controller.state).toMatchObject({ status: 'loading', answer: { query: 'one' } });
  });

  test('an answer without hits is an answer', async () => {
    controller.search({ query: 'zebra' });
    await call(0).answer(0);
    expect(controller.state).toMatchObject({ status: 'ready', hits: [], more: 'none' });
  });

  test('a search is asked again where its element is put back into the page that it was taken out of', async () => {
    controller.search({ query: 'one' });
    controller.hostDisconnected();
    expect(call(0).signal.aborted).toBe(true);
    controller.hostConnected();
    await call(1).answer(3);
    expect(controller.state).toMatchObject({ status: 'ready', answer: { query: 'one', total: 3 } });
    controller.hostDisconnected();
    controller.hostConnected();
    expect(calls).toHaveLength(2);
  });

  test('a search that waits for the keys to pause is asked at once where its element is put back', () => {
    controller.type('o');
    controller.type('on');
    controller.hostDisconnected();
    advance(DEBOUNCE_MS);
    expect(calls).toHaveLength(1);
    controller.hostConnected();
    expect(call(1).request.query).toBe('on');
  });

  test('the host is asked to update', async () => {
    controller.search({ query: 'one' });
    const before = updates;
    await call(0).answer(1);
    expect(updates).toBeGreaterThan(before);
  });
});

describe('failures', () => {
  test('are told with their kind, and asking again can mend them', async () => {
    controller.search({ query: 'one' });
    await call(0).fail(new RequestError({ kind: 'unreachable', detail: null }));
    expect(controller.state).toMatchObject({ status: 'failed', failure: { kind: 'unreachable' } });
    controller.retry();
    expect(call(1).request).toEqual(call(0).request);
    await call(1).answer(2);
    expect(controller.state).toMatchObject({ status: 'ready', failure: null });
  });

  test('cancelling goes back to the answer before and drops what was awaited', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(2);
    controller.search({ query: 'two' });
    controller.cancel();
    expect(controller.pending).toBe(false);
    await call(1).answer(5);
    expect(controller.state).toMatchObject({ status: 'ready', answer: { query: 'one' } });
  });
});

describe('paging', () => {
  test('appends the next hits in order until all are there', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(13);
    expect(controller.state.more).toBe('available');
    const loading = controller.loadMore();
    expect(call(1).request).toMatchObject({ query: 'one', offset: 10 });
    await call(1).answer(13);
    await loading;
    expect(controller.state.hits.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(controller.state.more).toBe('none');
  });

  test('a passage that is there already is not repeated, and a page without news ends the list', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(13);
    const loading = controller.loadMore();
    await call(1).answer(13, { hits: [hitOf(8), hitOf(9)] });
    await loading;
    expect(controller.state.hits).toHaveLength(10);
    expect(controller.state.more).toBe('none');
  });

  test('a page that fails leaves the hits and can be asked for again', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(13);
    const loading = controller.loadMore();
    await call(1).fail(new RequestError({ kind: 'timeout', detail: null }));
    await loading;
    expect(controller.state).toMatchObject({ status: 'ready', more: 'failed', failure: { kind: 'timeout' } });
    expect(controller.state.hits).toHaveLength(10);
    const again = controller.loadMore();
    await call(2).answer(13);
    await again;
    expect(controller.state.hits).toHaveLength(13);
  });

  test('a new search drops a page that is still awaited', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(13);
    const loading = controller.loadMore();
    controller.search({ query: 'two' });
    await call(1).answer(13);
    await loading;
    await call(2).answer(1);
    expect(controller.state.hits).toHaveLength(1);
  });
});

describe('counts by source', () => {
  const facets = { source: [{ value: 'A', count: 5 }], author: [], year: [] };
  const narrow = { source: [{ value: 'B', count: 2 }], author: [], year: [] };

  test('stay those of the search without the filter when a source is chosen', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(5, { facets });
    controller.search({ filter: { sources: ['B'] } });
    expect(calls).toHaveLength(2);
    await call(1).answer(2, { facets: narrow });
    expect(controller.state.sources).toEqual(facets.source);
  });

  test('are those of the index that is asked now', async () => {
    const filter = { sources: ['A'] };
    const counts = (count: number) => ({ facets: { source: [{ value: 'A', count }], author: [], year: [] } });
    controller.search({ query: 'one' });
    await call(0).answer(2, counts(2));
    controller.search({ filter });
    await call(1).answer(2);
    controller.restart();
    expect(controller.state).toMatchObject({ status: 'loading', answer: null, hits: [] });
    expect(call(3).request).toMatchObject({ query: 'one', filter: {} });
    await call(2).answer(7);
    await call(3).answer(7, counts(7));
    expect(controller.state.sources).toEqual([{ value: 'A', count: 7 }]);
  });

  test('are asked for where the first search is filtered', async () => {
    controller.search({ query: 'one', filter: { sources: ['B'], from: '2025' } });
    expect(call(1).request).toMatchObject({ filter: { from: '2025' }, limit: 1 });
    expect(call(1).request.filter).not.toHaveProperty('sources');
    await call(1).answer(5, { facets });
    await call(0).answer(2, { facets: narrow });
    expect(controller.state.sources).toEqual(facets.source);
  });
});

describe('explanations', () => {
  test('are those of the hit at its place in the list', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(5);
    const explaining = controller.explain('p3');
    expect(call(1).request).toMatchObject({ query: 'one', offset: 3, limit: 1, explain: true });
    const explain = { summary: 'because' } as Hit['explain'];
    await call(1).answer(5, { hits: [{ ...hitOf(3), explain } as Hit] });
    expect(await explaining).toEqual(explain);
  });

  test('are null where the index has changed and another passage stands there', async () => {
    controller.search({ query: 'one' });
    await call(0).answer(5);
    const explaining = controller.explain('p3');
    await call(1).answer(5, { hits: [hitOf(4)] });
    expect(await explaining).toBeNull();
    expect(await controller.explain('unknown')).toBeNull();
  });
});
