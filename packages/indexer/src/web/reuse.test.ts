/** What was fetched is kept: a later run asks only what is new, and needs nobody where it is told to. */
import { readdir, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWeb } from './testing.fixture.js';

const LAST_MODIFIED = 'Wed, 01 Jan 2025 10:00:00 GMT';

/** A page that answers 304 to who has it. */
const versioned = (etag: string, body: string) => (request: IncomingMessage, response: ServerResponse) => {
  const isKnown = request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : 200, { etag, 'last-modified': LAST_MODIFIED, 'content-type': 'text/html' });
  response.end(isKnown ? undefined : body);
};

describe('a second run', { timeout: 30_000 }, () => {
  it('sends the validators that it was given, and takes what is unchanged from the store', async () => {
    await withWeb({ '/a': versioned('"1"', 'A') }, async ({ origin, load, routes, pass }) => {
      const first = await load([`${origin}/a`]);
      pass(86_400_000);
      const second = await load([`${origin}/a`]);
      expect(second.requests[1]?.headers).toMatchObject({
        'if-none-match': '"1"',
        'if-modified-since': LAST_MODIFIED,
      });
      const plain = (file: (typeof first.files)[number] | undefined) => JSON.stringify(file);
      expect(plain(second.files[0])).toBe(plain(first.files[0]));
      routes['/a'] = versioned('"2"', 'A, changed');
      const third = await load([`${origin}/a`]);
      expect(third.files[0]?.text).toBe('A, changed');
      expect(third.files[0]?.modifiedMs).not.toBe(first.files[0]?.modifiedMs);
      expect(third.warnings).toEqual([]);
    });
  });

  it('gives the same file for the same content where there are no validators', async () => {
    await withWeb({ '/a': 'A' }, async ({ origin, load, pass }) => {
      const first = await load([`${origin}/a`]);
      pass(86_400_000);
      const second = await load([`${origin}/a`]);
      expect(second.files[0]?.modifiedMs).toBe(first.files[0]?.modifiedMs);
      expect(second.files[0]?.sha256).toBe(first.files[0]?.sha256);
    });
  });

  it('uses its copy where a page cannot be had for now, and says so', async () => {
    await withWeb({ '/a': 'A' }, async ({ origin, load, routes }) => {
      await load([`${origin}/a`]);
      routes['/a'] = { status: 502 };
      const { files, failed, warnings } = await load([`${origin}/a`]);
      expect(files.map(({ text }) => text)).toEqual(['A']);
      expect(failed).toEqual([]);
      expect(warnings[0]?.message).toContain('status 502; the copy of 2025-01-01 was used');
    });
  });

  it.each([404, 410, 403])('lets go of a page that is answered with %i', async (status) => {
    await withWeb({ '/a': 'A' }, async ({ origin, load, routes }) => {
      await load([`${origin}/a`]);
      routes['/a'] = { status };
      expect(await load([`${origin}/a`])).toMatchObject({ files: [], failed: [{ subject: `${origin}/a` }] });
      expect((await load([`${origin}/a`], { offline: true })).files).toEqual([]);
    });
  });

  it('uses its copies where the time is up', async () => {
    await withWeb({ '/a': 'A', '/b': 'B' }, async ({ origin, load }) => {
      const addresses = [`${origin}/a`, `${origin}/b`];
      await load(addresses);
      const { files, failed, warnings } = await load(addresses, { limits: { maxTotalMs: 1500 } });
      expect(files.map(({ text }) => text)).toEqual(['A', 'B']);
      expect(failed).toEqual([]);
      expect(warnings[0]?.message).toContain('with 1 still to be asked for');
    });
  });

  it('asks anew for what is damaged in the store', async () => {
    await withWeb({ '/a': versioned('"1"', 'A') }, async ({ origin, load, store }) => {
      await load([`${origin}/a`]);
      for (const name of await readdir(store)) await writeFile(join(store, name), 'x');
      const { files, requests } = await load([`${origin}/a`]);
      expect(files.map(({ text }) => text)).toEqual(['A']);
      expect(requests[1]?.headers['if-none-match']).toBeUndefined();
    });
  });

  it('drops from the store what it did not come by', async () => {
    await withWeb({ '/a': 'A', '/b': 'B' }, async ({ origin, load, store }) => {
      await load([`${origin}/a`, `${origin}/b`]);
      const before = await readdir(store);
      await load([`${origin}/b`]);
      const after = await readdir(store);
      expect(before.length - after.length).toBe(2);
    });
  });
});

describe('an offline run', { timeout: 30_000 }, () => {
  it('gives the same files as the run before it, through redirections and sitemaps, and asks nobody', async () => {
    const map = '<urlset><url><loc>/a</loc></url><url><loc>/old</loc></url></urlset>';
    const routes = {
      '/map.xml': { headers: { 'content-type': 'text/xml' }, body: map },
      '/a': 'A',
      '/old': { status: 301, headers: { location: '/new' } },
      '/new': 'N',
    };
    await withWeb(routes, async ({ origin, load, pass }) => {
      const online = await load([`${origin}/map.xml`]);
      pass(1_000_000);
      const offline = await load([`${origin}/map.xml`], { offline: true });
      expect(online.files).toHaveLength(2);
      expect(JSON.stringify(offline.files)).toBe(JSON.stringify(online.files));
      expect(offline.requests).toEqual([]);
    });
  });

  it('says what it does not have, and keeps what it was not asked for', async () => {
    await withWeb({ '/a': 'A', '/b': 'B' }, async ({ origin, load }) => {
      await load([`${origin}/a`, `${origin}/b`]);
      const { files, failed } = await load([`${origin}/c`], { offline: true });
      expect(files).toEqual([]);
      expect(failed[0]?.message).toContain('not among the pages of earlier runs');
      expect((await load([`${origin}/a`], { offline: true })).files).toHaveLength(1);
    });
  });
});
