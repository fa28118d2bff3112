/** What `/metrics` says of the requests that an app was asked. */
import { LociError } from '@loci/engine';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Assets } from './assets.js';
import { createApp } from './create-app.js';
import { createRequestMetrics } from './request-metrics.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher } from './testing/fake-searcher.js';

const PAGE: Assets = {
  read: async (name) => (name === 'index.html' ? new TextEncoder().encode('<h1>Loci</h1>') : null),
};

function setUp(searcher = createFakeSearcher()) {
  const app = createApp({ searchers: fixedSearcher(searcher), version: '1.2.3', assets: PAGE });
  return {
    app,
    /** The lines of `/metrics` that count requests, by their labels. */
    async counts(): Promise<Record<string, number>> {
      const lines = (await (await app.request('/metrics')).text()).split('\n');
      const counted = lines.flatMap((line) => {
        const [, labels, count] = /^http_request_duration_seconds_count\{(.*)\} (\d+)$/.exec(line) ?? [];
        return labels === undefined ? [] : [[labels, Number(count)]];
      });
      return Object.fromEntries(counted);
    },
  };
}

describe('/metrics', () => {
  it('counts nothing before the first request', async () => {
    expect(await setUp().counts()).toEqual({});
  });

  it('counts requests by method, route and status, itself among them', async () => {
    const { app, counts } = setUp();
    await app.request('/api/search?q=security');
    await app.request('/api/search?q=army');
    await app.request('/api/search');
    await app.request('/api/similar', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"text":"army"}',
    });
    await app.request('/metrics');
    await app.request('/');
    expect(await counts()).toEqual({
      'method="GET",route="/api/search",status="200"': 2,
      'method="GET",route="/api/search",status="400"': 1,
      'method="POST",route="/api/similar",status="200"': 1,
      'method="GET",route="/metrics",status="200"': 1,
      'method="GET",route="/",status="200"': 1,
    });
  });

  it('counts what is refused and what fails', async () => {
    const failing = {
      ...createFakeSearcher(),
      search: () => Promise.reject(new LociError('index-damaged', 'Broken.')),
    };
    const { app, counts } = setUp(failing);
    await app.request('http://evil.example/api/stats');
    await app.request('/api/search', { method: 'DELETE' });
    await app.request('/api/search?q=army');
    const statuses = Object.keys(await counts()).map((labels) => /status="(\d+)"/.exec(labels)?.[1]);
    expect(statuses).toEqual(['421', '405', '503']);
  });

  it('does not keep the paths that clients make up', async () => {
    const { app, counts } = setUp();
    for (const id of ['passage000000001', 'no-such', 'nor-this']) await app.request(`/api/passages/${id}`);
    for (const path of ['/wp-login.php', '/a/b/c', '/a"b\n']) await app.request(path);
    expect(await counts()).toEqual({
      'method="GET",route="/api/passages/:id",status="200"': 1,
      'method="GET",route="/api/passages/:id",status="404"': 2,
      'method="GET",route="/*",status="404"': 3,
    });
  });

  it('counts each app by itself', async () => {
    const [one, other] = [setUp(), setUp()];
    await one.app.request('/healthz');
    expect(Object.values(await one.counts())).toEqual([1]);
    expect(await other.counts()).toEqual({});
  });
});

describe('latencies', () => {
  it('stand in every bucket that they do not exceed, and are summed in seconds', async () => {
    const readings = [1000, 1020, 5000, 5300];
    const metrics = createRequestMetrics(() => readings.shift() ?? Number.NaN);
    const app = new Hono().use(metrics.measure).get('/slow', (context) => context.text('done'));
    await app.request('/slow');
    await app.request('/slow');
    const { text, contentType } = await metrics.report();
    expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toContain('# TYPE http_request_duration_seconds histogram\n');
    const bucket = (bound: string) =>
      text.split('\n').find((line) => line.startsWith(`http_request_duration_seconds_bucket{le="${bound}"`));
    expect(bucket('0.01')).toMatch(/ 0$/);
    expect(bucket('0.025')).toMatch(/ 1$/);
    expect(bucket('0.25')).toMatch(/ 1$/);
    expect(bucket('0.5')).toMatch(/ 2$/);
    expect(bucket('+Inf')).toMatch(/ 2$/);
    expect(text).toContain('http_request_duration_seconds_sum{method="GET",route="/slow",status="200"} 0.32\n');
  });
});
