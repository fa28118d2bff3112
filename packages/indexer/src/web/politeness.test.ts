/** What a host may expect of Loci: its robots.txt is kept, and it is not asked too often. */
import { describe, expect, it } from 'vitest';
import { withWeb } from './testing.fixture.js';

const robots = (body: string) => ({ headers: { 'content-type': 'text/plain' }, body });

describe('robots.txt', { timeout: 30_000 }, () => {
  it('is asked for once a host and kept, the rules for Loci before those for all', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: loci\nDisallow: /private\nAllow: /private/press\n';
    const routes = { '/robots.txt': robots(rules), '/a': 'A', '/private/b': 'B', '/private/press': 'C' };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed, requests } = await load([`${origin}/a`, `${origin}/private/b`, `${origin}/private/press`]);
      expect(files.map(({ text }) => text)).toEqual(['A', 'C']);
      expect(failed.map(({ message }) => message)).toEqual([expect.stringContaining('robots.txt of news.example')]);
      expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/private/press']);
    });
  });

  it('counts for where a redirection leads', async () => {
    const routes = {
      '/robots.txt': robots('User-agent: *\nDisallow: /b'),
      '/a': { status: 301, headers: { location: '/b' } },
      '/b': 'B',
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed, requests } = await load([`${origin}/a`]);
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('forbids');
      expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
    });
  });

  it.each([404, 403, 410])('allows everything where its status is %i', async (status) => {
    await withWeb({ '/robots.txt': { status }, '/a': 'A' }, async ({ origin, load }) => {
      expect((await load([`${origin}/a`])).files).toHaveLength(1);
    });
  });

  it.each([500, 503, 429])('allows nothing where its status is %i', async (status) => {
    await withWeb({ '/robots.txt': { status }, '/a': 'A' }, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/a`]);
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('without it nothing is allowed');
    });
  });

  it('counts as it was at an earlier run where it cannot be had now', async () => {
    await withWeb({ '/robots.txt': robots('User-agent: *\nDisallow: /b'), '/a': 'A', '/b': 'B' }, async (web) => {
      await web.load([`${web.origin}/a`]);
      web.routes['/robots.txt'] = { status: 503 };
      const { files, failed } = await web.load([`${web.origin}/a`, `${web.origin}/b`]);
      expect(files.map(({ text }) => text)).toEqual(['A']);
      expect(failed).toHaveLength(1);
    });
  });

  it('is read as far as it has to be where it has no end', async () => {
    const endless = `User-agent: *\nDisallow: /b\n${'# and so on\n'.repeat(100_000)}Disallow: /a\n`;
    await withWeb({ '/robots.txt': robots(endless), '/a': 'A', '/b': 'B' }, async ({ origin, load }) => {
      const { files } = await load([`${origin}/a`, `${origin}/b`]);
      expect(files.map(({ text }) => text)).toEqual(['A']);
    });
  });
});

describe('the pace', { timeout: 30_000 }, () => {
  const gaps = (requests: readonly { readonly atMs: number }[]) =>
    requests.slice(1).map(({ atMs }, i) => atMs - (requests[i]?.atMs ?? 0));

  it('is one request a second to a host, robots.txt included, unless it is set', async () => {
    await withWeb({ '/a': 'A', '/b': 'B' }, async ({ origin, load }) => {
      const addresses = [`${origin}/a`, `${origin}/b`];
      expect(gaps((await load(addresses)).requests)).toEqual([1000, 1000]);
      expect(gaps((await load(addresses, { limits: { intervalMs: 200 } })).requests)).toEqual([200, 200]);
    });
  });

  it('does not make one host wait for another', async () => {
    await withWeb({ '/a': 'A' }, async ({ originOf, load }) => {
      const { requests } = await load([`${originOf('one.example')}/a`, `${originOf('two.example')}/a`]);
      expect(gaps(requests)).toEqual([1000, 0, 1000]);
    });
  });

  it('is slower where robots.txt asks for it, and for redirections too', async () => {
    const routes = {
      '/robots.txt': robots('User-agent: *\nCrawl-delay: 7\n'),
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': 'B',
    };
    await withWeb(routes, async ({ origin, load }) => {
      expect(gaps((await load([`${origin}/a`])).requests)).toEqual([7000, 7000]);
    });
  });

  it.each(['-5', 'Infinity', 'soon'])('is its own where the crawl delay is %s', async (delay) => {
    const routes = { '/robots.txt': robots(`User-agent: *\nCrawl-delay: ${delay}\n`), '/a': 'A' };
    await withWeb(routes, async ({ origin, load }) => {
      expect(gaps((await load([`${origin}/a`])).requests)).toEqual([1000]);
    });
  });

  it('waits once where a host asks for it, and no longer than is reasonable', async () => {
    const busy = (seconds: string) => ({ status: 503, headers: { 'retry-after': seconds } });
    await withWeb({ '/a': busy('30'), '/b': busy('86400') }, async ({ origin, load }) => {
      const { failed, requests } = await load([`${origin}/a`, `${origin}/b`]);
      expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/a', '/a', '/b']);
      expect(gaps(requests)).toEqual([1000, 30_000, 1000]);
      expect(failed).toHaveLength(2);
    });
  });

  it('ends with the time for all requests, and says what was left out', async () => {
    const routes = { '/a': 'A', '/b': 'B', '/c': 'C' };
    await withWeb(routes, async ({ origin, load }) => {
      const addresses = Object.keys(routes).map((path) => origin + path);
      const { files, failed, warnings } = await load(addresses, { limits: { maxTotalMs: 1500 } });
      expect(files.map(({ text }) => text)).toEqual(['A']);
      expect(failed).toHaveLength(1);
      expect(failed[0]?.message).toContain('with 2 still to be asked for');
      expect(warnings).toEqual([]);
    });
  });
});
