/** What browsers are told, and which of them are let in. */
import { describe, expect, it } from 'vitest';
import { type AppOptions, createApp } from './create-app.js';
import { isLoopbackName } from './host-check.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher } from './testing/fake-searcher.js';

function setUp(options: Partial<AppOptions> = {}) {
  const assets = { read: async () => new TextEncoder().encode('<!doctype html>') };
  return createApp({ searchers: fixedSearcher(createFakeSearcher()), version: '1.2.3', assets, ...options });
}

describe('content security policy', () => {
  it('lets the page run its own files and nothing inline', async () => {
    const policy = (await setUp().request('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it.each(['/api/search?q=a', '/api/search', '/api/nothing', '/openapi.json', '/healthz'])(
    'lets %s run nothing',
    async (path) => {
      const { headers } = await setUp().request(path);
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    },
  );
});

describe('other origins', () => {
  const foreign = { headers: { Origin: 'https://news.example' } };

  it('are told nothing by default', async () => {
    const { headers } = await setUp().request('/api/search?q=a', foreign);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  it('may read answers and errors where they are named', async () => {
    const app = setUp({ cors: ['https://news.example'] });
    for (const path of ['/api/search?q=a', '/api/search', '/loci.js']) {
      const { headers } = await app.request(path, foreign);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('https://news.example');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    }
    const { headers } = await app.request('/api/stats', { headers: { Origin: 'https://other.example' } });
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('may all read answers with a star', async () => {
    const { headers } = await setUp({ cors: ['*'] }).request('/api/search?q=a', foreign);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Expose-Headers')).toBe('Loci-Generation,ETag');
  });

  it('are let through a preflight of a JSON body', async () => {
    const response = await setUp({ cors: ['https://news.example'] }).request('/api/similar', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://news.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type');
  });
});

describe('host names', () => {
  it.each(['http://evil.example/api/stats', 'http://localhost.evil.example/', 'http://192.168.0.7:7700/healthz'])(
    'refuses %s on a server for this machine alone',
    async (url) => {
      const response = await setUp().request(url);
      expect(response.status).toBe(421);
      expect(await response.json()).toMatchObject({ type: '/problems/host-not-allowed' });
    },
  );

  it('answers under a name that was allowed, and under any where that was asked for', async () => {
    const named = setUp({ allowedHosts: ['Loci.Example'] });
    expect((await named.request('http://loci.example:7700/healthz')).status).toBe(200);
    expect((await named.request('http://localhost:7700/healthz')).status).toBe(200);
    expect((await named.request('http://evil.example/healthz')).status).toBe(421);
    expect((await setUp({ allowedHosts: 'any' }).request('http://evil.example/healthz')).status).toBe(200);
  });

  it.each(['localhost', 'loci.localhost', '127.0.0.1', '127.8.9.10', '[::1]'])('knows %s as loopback', (name) => {
    expect(isLoopbackName(name)).toBe(true);
  });

  it.each(['127.0.0.1.evil.example', 'notlocalhost', '10.0.0.1', '[::2]', ''])('knows %s as foreign', (name) => {
    expect(isLoopbackName(name)).toBe(false);
  });
});
