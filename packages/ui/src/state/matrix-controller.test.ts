import type { MatrixAnswer, MatrixRequest } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import type { LociClient } from '../client/client.js';
import { RequestError } from '../client/failure.js';
import { MatrixController } from './matrix-controller.js';

/** An index of `documents` articles, of which every tenth answers. */
function setUp(documents: number) {
  const requests: MatrixRequest[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  let failing = false;
  const answer = (request: MatrixRequest): MatrixAnswer => {
    const all = Array.from({ length: documents }, (_, i) => ({
      document: {
        id: `d${i}`,
        title: '',
        source: null,
        author: null,
        date: null,
        language: null,
        file: null,
        passageCount: 1,
      },
      ordinals: i % 10 === 0 ? [0] : [],
      passageIds: i % 10 === 0 ? [`p${i}`] : [],
      words: i % 10 === 0 ? [1] : [],
      meaning: i % 10 === 0 ? [0] : [],
    }));
    const rows = all.filter(({ ordinals }) => request.silent || ordinals.length > 0);
    const { query, offset = 0, limit = 0, order = 'date' } = request;
    const lit = Math.ceil(documents / 10);
    const totals = { total: lit, lit, omitted: 0, documents, silent: documents - lit };
    return { query, mode: 'hybrid', order, tookMs: 1, ...totals, rows: rows.slice(offset, offset + limit) };
  };
  const client = {
    async matrix(request: MatrixRequest, signal?: AbortSignal) {
      requests.push(request);
      signals.push(signal);
      await Promise.resolve();
      if (failing) throw new RequestError({ kind: 'busy', detail: null });
      return answer(request);
    },
  } as unknown as LociClient;
  const host = {
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  };
  const controller = new MatrixController(host, () => client);
  const fail = (value: boolean) => {
    failing = value;
  };
  return { controller, requests, signals, fail };
}

describe('the matrix', () => {
  test('asks for what the search has asked, all rows of a few articles', async () => {
    const { controller, requests } = setUp(20);
    await controller.ask({ query: 'army', mode: 'lexical', group: 'document', limit: 10, typing: true, filter: {} });
    const asked = { query: 'army', mode: 'lexical', filter: {}, typing: true, limit: 100, offset: 0, order: 'date' };
    expect(requests).toEqual([
      { ...asked, silent: false },
      { ...asked, silent: true },
    ]);
    expect(controller.state).toMatchObject({ status: 'ready', showsSilent: true, hasMore: false });
    expect(controller.state.rows).toHaveLength(20);
  });

  test('leaves the silent ones of many articles out, until they are asked for', async () => {
    const { controller, requests } = setUp(300);
    await controller.ask({ query: 'army' });
    expect(requests.map(({ silent }) => silent)).toEqual([false]);
    expect(controller.state).toMatchObject({ showsSilent: false, hasMore: false });
    expect(controller.state.rows).toHaveLength(30);
    await controller.ask({ query: 'navy' });
    expect(requests.map(({ silent }) => silent)).toEqual([false, false]);
    await controller.showSilent(true);
    expect(controller.state).toMatchObject({ showsSilent: true, hasMore: true });
    await controller.ask({ query: 'army' });
    expect(controller.state.showsSilent).toBe(true);
  });

  test('loads further rows in order until all are there', async () => {
    const { controller, requests } = setUp(250);
    await controller.ask({ query: 'army' });
    await controller.showSilent(true);
    await controller.loadMore();
    await controller.loadMore();
    expect(requests.slice(1).map(({ offset }) => offset)).toEqual([0, 100, 200]);
    expect(controller.state.rows.map(({ document }) => document.id)).toEqual(
      Array.from({ length: 250 }, (_, i) => `d${i}`),
    );
    expect(controller.state.hasMore).toBe(false);
  });

  test('begins anew in another order', async () => {
    const { controller, requests } = setUp(3);
    await controller.ask({ query: 'army' });
    await controller.sort('strength');
    expect(requests.at(-1)).toMatchObject({ query: 'army', order: 'strength', offset: 0 });
  });

  test('drops an answer that another request has overtaken', async () => {
    const { controller, signals } = setUp(3);
    const first = controller.ask({ query: 'army' });
    const second = controller.ask({ query: 'navy' });
    await Promise.all([first, second]);
    expect(signals[0]?.aborted).toBe(true);
    expect(controller.state.answer?.query).toBe('navy');
  });

  test('asks again where its element is put back into the page that it was taken out of', async () => {
    const { controller, requests, signals } = setUp(50);
    const asked = controller.ask({ query: 'army' });
    controller.hostDisconnected();
    await asked;
    expect(signals[0]?.aborted).toBe(true);
    expect(controller.state).toMatchObject({ status: 'loading', failure: null });
    controller.hostConnected();
    await expect.poll(() => controller.state.status).toBe('ready');
    controller.hostDisconnected();
    controller.hostConnected();
    expect(requests).toHaveLength(2);
  });

  test('keeps the rows where a request fails, and asks again for what failed', async () => {
    const { controller, requests, fail } = setUp(150);
    await controller.ask({ query: 'army' });
    await controller.showSilent(true);
    fail(true);
    await controller.loadMore();
    expect(controller.state).toMatchObject({ status: 'failed', failure: { kind: 'busy' } });
    expect(controller.state.rows).toHaveLength(100);
    fail(false);
    await controller.retry();
    expect(requests.at(-1)?.offset).toBe(100);
    expect(controller.state).toMatchObject({ status: 'ready', failure: null });
    expect(controller.state.rows).toHaveLength(150);
  });
});
