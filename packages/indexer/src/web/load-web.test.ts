/** Pages, feeds and sitemaps become files; whatever the web does, the rest is loaded. */
import { gzipSync } from 'node:zlib';
import { LociError } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { resolveHere, withWeb } from './testing.fixture.js';

const page = (text: string) => `<!doctype html><title>${text}</title><p>${text}</p>`;
const sitemap = (links: readonly string[]) =>
  `<?xml version="1.0"?><urlset>${links.map((link) => `<url><loc>${link}</loc></url>`).join('')}</urlset>`;
const sitemapIndex = (links: readonly string[]) =>
  `<sitemapindex>${links.map((link) => `<sitemap><loc>${link}</loc></sitemap>`).join('')}</sitemapindex>`;
const xml = (body: string) => ({ headers: { 'content-type': 'application/xml' }, body });

describe('loadWeb', { timeout: 30_000 }, () => {
  it('gives a page as a file with its address, under a name for a User-Agent', async () => {
    await withWeb({ '/2025/story?id=7#top': '', '/2025/story?id=7': page('One') }, async ({ origin, load }) => {
      const { files, failed, requests } = await load([`${origin}/2025/story?id=7#top`]);
      expect(failed).toEqual([]);
      expect(files).toHaveLength(1);
      const [file] = files;
      expect(file).toMatchObject({ url: `${origin}/2025/story?id=7`, extension: '.html', text: page('One') });
      expect(file?.path).toMatch(/^news\.example_\d+\/2025\/story-[\da-f]{8}\.html$/);
      expect(file?.sizeBytes).toBe(page('One').length);
      expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/2025/story?id=7']);
      expect(requests[1]?.headers['user-agent']).toMatch(/^Loci\/\d+\.\d+\.\d+/);
    });
  });

  it('gives a feed itself, and with follow the pages of its entries in its place', async () => {
    const feed = `<rss xmlns:a="x"><channel><link>/</link><item><a:link href="/feed"/><link>/a</link></item>
      <item><link><![CDATA[ /b ]]></link></item><item><title>No link</title></item></channel></rss>`;
    await withWeb({ '/feed': xml(feed), '/a': page('A'), '/b': page('B') }, async ({ origin, load }) => {
      const plain = await load([`${origin}/feed`]);
      expect(plain.files.map(({ extension, text }) => [extension, text])).toEqual([['.rss', feed]]);
      const followed = await load([`${origin}/feed`], { follow: true });
      expect(followed.files.map(({ text }) => text)).toEqual([page('A'), page('B')]);
    });
  });

  it('follows the entries of Atom and JSON feeds', async () => {
    const atom = `<feed><link href="/"/><entry><link rel="replies" href="/no"/><link href="/a"/><link href="/no"/></entry></feed>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ url: '/b' }, { id: 'none' }, 5],
    });
    const routes = { '/atom': xml(atom), '/json': { body: json }, '/a': page('A'), '/b': page('B') };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/atom`, `${origin}/json`], { follow: true });
      expect(failed).toEqual([]);
      expect(files.map(({ text }) => text)).toEqual([page('A'), page('B')]);
    });
  });

  it('goes through sitemaps, their indexes and compressed ones, each address once', async () => {
    const routes = {
      '/index.xml': xml(sitemapIndex(['/one.xml', '/two.xml.gz', '/index.xml'])),
      '/one.xml': xml(sitemap(['/a', '/b', '/a#again'])),
      '/two.xml.gz': { headers: { 'content-type': 'application/gzip' }, body: gzipSync(sitemap(['/b', '/c'])) },
      '/a': page('A'),
      '/b': page('B'),
      '/c': page('C'),
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed, requests } = await load([`${origin}/index.xml`]);
      expect(failed).toEqual([]);
      expect(files.map(({ text }) => text)).toEqual([page('A'), page('B'), page('C')]);
      expect(requests).toHaveLength(7);
    });
  });

  it('comes to an end where sitemaps lead to each other', async () => {
    const routes = {
      '/1.xml': xml(sitemapIndex(['/2.xml'])),
      '/2.xml': xml(sitemapIndex(['/1.xml', '/3.xml'])),
      '/3.xml': xml(sitemapIndex(['/2.xml', '/moved.xml'])),
      '/moved.xml': { status: 302, headers: { location: '/1.xml' } },
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, requests } = await load([`${origin}/1.xml`]);
      expect(files).toEqual([]);
      // robots.txt, the four, and the first once more behind the redirection.
      expect(requests).toHaveLength(6);
    });
  });

  it('bounds the sitemaps that a host makes up without end', async () => {
    await withWeb({}, async ({ origin, load, routes }) => {
      let made = 0;
      const more = () => xml(sitemapIndex([`/${++made}.xml`, `/${++made}.xml`]));
      const endless = new Proxy(routes, { get: (_, path) => (String(path).endsWith('.xml') ? more() : undefined) });
      Object.setPrototypeOf(routes, endless);
      const { files, warnings } = await load([`${origin}/0.xml`]);
      expect(files).toEqual([]);
      expect(warnings.at(-1)?.message).toMatch(/left out \(\d+\): the limit is 500 pages and 200 sitemaps/);
    });
  });

  it('asks for no more pages than it may, and says how many are left out', async () => {
    const links = Array.from({ length: 10 }, (_, i) => `/${i}`);
    const routes = { '/map.xml': xml(sitemap(links)), ...Object.fromEntries(links.map((link) => [link, page(link)])) };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, warnings } = await load([`${origin}/map.xml`], { limits: { maxPages: 3 } });
      expect(files.map(({ text }) => text)).toEqual(links.slice(0, 3).map(page));
      expect(warnings[0]?.message).toContain('left out (7)');
    });
  });

  it('stays on the given hosts unless it is told otherwise', async () => {
    await withWeb({ '/a': page('A') }, async ({ origin, originOf, load, routes }) => {
      routes['/map.xml'] = xml(sitemap([`${originOf('www.news.example')}/a`, `${originOf('other.example')}/a`]));
      routes['/away'] = { status: 301, headers: { location: `${originOf('other.example')}/a` } };
      const strict = await load([`${origin}/map.xml`, `${origin}/away`]);
      expect(strict.files.map(({ url }) => url)).toEqual([`${originOf('www.news.example')}/a`]);
      expect(strict.warnings[0]?.message).toContain('other.example');
      expect(strict.failed[0]?.message).toContain('--allow-host other.example');
      const wide = await load([`${origin}/map.xml`, `${origin}/away`], { allowHosts: ['other.example'] });
      // The redirection leads to what the sitemap has: once.
      expect(wide.files).toHaveLength(2);
      expect(wide.failed).toEqual([]);
    });
  });

  it('reports what cannot be had and goes on', async () => {
    const links = [
      '/gone',
      '/broken',
      '/picture',
      'ftp://news.example/x',
      'https://me:secret@news.example/',
      '/loop',
      '/a',
    ];
    const routes = {
      '/map.xml': xml(sitemap(links)),
      '/broken': { status: 500 },
      '/picture': { headers: { 'content-type': 'image/png' }, body: 'png' },
      '/loop': { status: 307, headers: { location: '/loop' } },
      '/a': page('A'),
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files, failed, warnings } = await load([`${origin}/map.xml`]);
      expect(files.map(({ text }) => text)).toEqual([page('A')]);
      expect(failed.map(({ message }) => message.slice(origin.length))).toEqual([
        '/gone was answered with status 404.',
        '/broken was answered with status 500.',
        '/picture is of the type image/png, which holds no text.',
        expect.stringContaining('redirects once more after 5 redirections, the limit.'),
      ]);
      expect(warnings[0]?.message).toContain('(2)');
      expect(JSON.stringify([failed, warnings])).not.toContain('secret');
    });
  });

  it('refuses what is no address of the web before anything is asked for', async () => {
    await withWeb({}, async ({ load }) => {
      for (const address of ['ftp://news.example/', 'https://', 'https://me:secret@news.example/', 'http://a b/']) {
        const error = await load([address]).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(LociError);
        expect(error).toMatchObject({ code: 'bad-request', message: expect.not.stringContaining('secret') });
      }
    });
  });

  it('names the encoding that only the server knows of', async () => {
    const body = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    await withWeb({ '/a': { headers: { 'content-type': 'text/html; charset=windows-1251' }, body } }, async (web) => {
      const { files } = await web.load([`${web.origin}/a`]);
      expect(files[0]?.text).toBe('\uFEFFПривет');
    });
  });

  it('takes a body for what it is where its type says otherwise', async () => {
    const typed = (type: string, body: string) => ({ headers: { 'content-type': type }, body });
    const routes = {
      '/a': typed('text/html', '%PDF-1.7'),
      '/b': typed('text/plain', page('B')),
      '/c': typed('text/html', '<?xml version="1.0"?><!-- x --><rss></rss>'),
      '/d.docx': typed('application/octet-stream', 'PK\x03\x04'),
      '/e': typed('application/x-unheard-of', 'text'),
    };
    await withWeb(routes, async ({ origin, load }) => {
      const { files } = await load(Object.keys(routes).map((path) => origin + path));
      expect(files.map(({ extension }) => extension)).toEqual(['.pdf', '.html', '.rss', '.docx', '']);
    });
  });

  it('leaves what is compressed and no sitemap to the readers', async () => {
    const body = gzipSync('Once upon a time');
    const broken = Uint8Array.from([0x1f, 0x8b, 1, 2, 3]);
    await withWeb({ '/a.txt.gz': { body }, '/b.gz': { body: broken } }, async ({ origin, load }) => {
      const { files, failed } = await load([`${origin}/a.txt.gz`, `${origin}/b.gz`]);
      expect(failed).toEqual([]);
      expect(files.map(({ path }) => path.slice(path.indexOf('/')))).toEqual(['/a.txt.gz', '/b.gz']);
      expect(await files[0]?.bytes()).toEqual(Buffer.from(body));
    });
  });

  it('stops where it is told to', async () => {
    await withWeb({ '/a': page('A'), '/b': page('B') }, async ({ origin, load }) => {
      const stop = new AbortController();
      const onProgress = (done: number) => {
        if (done === 1) stop.abort();
      };
      const loading = load([`${origin}/a`, `${origin}/b`], { signal: stop.signal, onProgress });
      await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    });
  });

  it('tells of a name that does not exist', async () => {
    await withWeb({}, async ({ load }) => {
      const resolve = async () => {
        throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
      };
      const { failed } = await load(['https://nowhere.example/'], {}, { resolve });
      expect(failed[0]?.message).toContain('there is no such host');
    });
  });

  it('looks up no names but those of the hosts that it asks', async () => {
    await withWeb({ '/a': page('A') }, async ({ origin, load }) => {
      const asked: string[] = [];
      const resolve = async (host: string) => {
        asked.push(host);
        return await resolveHere();
      };
      await load([`${origin}/a`], {}, { resolve });
      expect(new Set(asked)).toEqual(new Set(['news.example']));
    });
  });
});
