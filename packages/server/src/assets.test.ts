/** Files of the page are served with their type, for as long as they may be kept, beside the interface. */
import { describe, expect, it } from 'vitest';
import type { Assets } from './assets.js';
import { createApp } from './create-app.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher } from './testing/fake-searcher.js';

const FILES = new Map([
  ['index.html', '<!doctype html><title>Loci</title>'],
  ['loci.js', 'export {};'],
  ['chunk-ABCD2345.js', 'export {};'],
  ['search-elements.js', 'export {};'],
  ['fonts/text.woff2', 'font'],
  ['plain', 'bytes'],
  ['api/nothing', 'shadowed'],
]);

function setUp(files: ReadonlyMap<string, string> = FILES) {
  const assets: Assets = {
    read: async (name) => {
      const content = files.get(name);
      return content === undefined ? null : new TextEncoder().encode(content);
    },
  };
  return createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3', assets });
}

describe('assets', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?q=army&document=a%2Fb.txt', 'text/html; charset=utf-8', 'no-cache'],
    ['/loci.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/chunk-ABCD2345.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/search-elements.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/fonts/text.woff2', 'font/woff2', 'no-cache'],
    ['/plain', 'application/octet-stream', 'no-cache'],
  ])('are served: %s as %s', async (path, contentType, cacheControl) => {
    const response = await setUp().request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(contentType);
    expect(response.headers.get('Cache-Control')).toBe(cacheControl);
  });

  it('are sent once to a client that keeps them', async () => {
    const app = setUp();
    const validator = (await app.request('/loci.js')).headers.get('ETag') ?? '';
    const again = await app.request('/loci.js', { headers: { 'If-None-Match': validator } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('are answered to HEAD without a body', async () => {
    const response = await setUp().request('/loci.js', { method: 'HEAD' });
    expect([response.status, response.headers.get('Content-Length'), await response.text()]).toEqual([200, '10', '']);
  });

  it.each(['/nothing.js', '/fonts', '/api/nothing', '/api'])('do not answer for %s', async (path) => {
    const response = await setUp().request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('take no method but GET and HEAD', async () => {
    const app = setUp();
    expect((await app.request('/', { method: 'POST' })).status).toBe(405);
    expect((await app.request('/loci.js', { method: 'POST' })).status).toBe(404);
    expect((await app.request('/api/nothing', { method: 'POST' })).status).toBe(404);
  });

  it('leave the interface alone where there is no page', async () => {
    const app = createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3' });
    expect((await app.request('/')).status).toBe(404);
    expect((await app.request('/api/stats')).status).toBe(200);
  });
});
