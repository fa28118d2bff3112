import { Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { inputFile, readOne } from '../read-bytes.fixture.js';
import type { RawDocument } from '../reader.js';
import { NO_METADATA } from '../reader.js';
import { htmlReader } from './html.js';
import { newsPage, PARAGRAPHS } from './news-page.fixture.js';
import { readPageMetadata } from './page-metadata.js';
import { parseHtml } from './parse-html.js';

function read(html: string): Promise<RawDocument> {
  return readOne(htmlReader, 'page.html', Buffer.from(html));
}

const withData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'River closes bridge',
  datePublished: '2025-05-22T23:30:00-04:00',
  author: { '@type': 'Person', name: 'Ada Brook' },
  publisher: { '@type': 'Organization', name: 'Valley Post' },
  articleBody: 'A text that is not that of the page.',
};
const KNOWN = { title: 'River closes bridge', date: '2025-05-22', author: 'Ada Brook', source: 'Valley Post' };

describe('JSON-LD', () => {
  it.each([
    ['as it stands', withData(ARTICLE)],
    ['in a list', withData([{ '@type': 'BreadcrumbList' }, ARTICLE])],
    [
      'in a graph',
      withData({
        '@graph': [
          { '@type': 'WebSite', name: 'Valley' },
          { ...ARTICLE, '@type': ['Thing', 'NewsArticle'] },
        ],
      }),
    ],
    ['as what a page is about', withData({ '@type': 'WebPage', mainEntity: ARTICLE })],
    [
      'with references to other items',
      withData({
        '@graph': [
          { ...ARTICLE, author: [{ '@id': '#ada' }], publisher: { '@id': '#post' } },
          { '@id': '#ada', '@type': 'Person', name: 'Ada Brook' },
          { '@id': '#post', '@type': 'Organization', name: 'Valley Post' },
        ],
      }),
    ],
    [
      'with a comma too many and a raw line break',
      withData(ARTICLE).replace('"headline"', '"x": "a\nb", "y": [1,], "headline"'),
    ],
    ['in a comment', withData(ARTICLE).replace('{', '<!-- {').replace('}</script>', '} -->;</script>')],
  ])('is read %s', async (_, head) => {
    expect(await read(newsPage({ head }))).toMatchObject(KNOWN);
  });

  it('does not give the text', async () => {
    expect((await read(newsPage({ head: withData(ARTICLE) }))).text.split('\n\n')).toEqual(PARAGRAPHS);
  });

  it('of the article that the page is about goes before that of others', async () => {
    const others = [1, 2].map((n) => ({ ...ARTICLE, headline: `Other ${n}`, datePublished: `2025-01-0${n}` }));
    expect(await read(newsPage({ head: withData([others[0], ARTICLE, others[1]]) }))).toMatchObject(KNOWN);
  });

  it('of several articles of which none is the page is left out', async () => {
    const others = [1, 2].map((n) => ({ ...ARTICLE, headline: `Other ${n}`, datePublished: `2025-01-0${n}` }));
    expect((await read(newsPage({ head: withData(others) }))).date).toBeNull();
  });

  it('that makes no sense is passed over', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", }}</script>${withData(null)}${withData(ARTICLE)}`;
    expect(await read(newsPage({ head }))).toMatchObject(KNOWN);
  });
});

describe('what is known of a page', () => {
  it('is taken from meta where there is no JSON-LD', async () => {
    const head = `<meta property="og:title" content="River closes bridge &amp;amp; road - Valley Post">
      <meta property="og:site_name" content="Valley Post"><meta name="author" content="By Ada Brook">
      <meta property="article:published_time" content="2025-05-22T08:00:00Z">
      <link rel="canonical" href="https://valley.example/river">`;
    expect(await read(newsPage({ head, heading: 'The bridge' }))).toMatchObject({
      title: 'River closes bridge & road',
      source: 'Valley Post',
      author: 'Ada Brook',
      date: '2025-05-22',
      url: 'https://valley.example/river',
      language: 'en-GB',
    });
  });

  it('is taken from what the page shows where it has no data', async () => {
    const line =
      '<div class="byline">By <a rel="author" href="/ada">Ada Brook</a></div><time datetime="2025-05-22">Thursday</time>';
    expect(await read(newsPage({ line }))).toMatchObject(KNOWN);
  });

  it.each([
    ['<p class="post-date">Published: 22 May 2025, 8.15 am</p>', 'en'],
    ['<div>Thu, May 22, 2025</div>', 'en'],
    ['<span class="date">22. Mai 2025</span>', 'de'],
    ['<span class="date">22 de mayo de 2025</span>', 'es'],
    ['<span class="date">jeudi 22 mai 2025 à 8h15</span>', 'fr'],
    ['<span class="date">22 мая 2025, 08:15</span>', 'ru'],
    ['<span class="date">2025年5月22日</span>', 'ja'],
    ['<span class="date">22.05.2025</span>', 'pl'],
    [
      '<time datetime="2025-06-01" itemprop="dateModified">1 June</time><time itemprop="datePublished">May 22, 2025</time>',
      'en',
    ],
  ])('has the date that the page shows as %s', async (line, language) => {
    const page = newsPage({ line }).replace('lang="en-GB"', `lang="${language}"`);
    expect((await read(page)).date).toBe('2025-05-22');
  });

  it.each([
    '<span class="date">05/06/2025</span>',
    '<span class="date">0001-01-01</span>',
    '<b>Since August 14, 1935</b>',
    '<p class="date">soon</p>',
  ])('has no date where %s could be any', async (line) => {
    expect((await read(newsPage({ line }))).date).toBeNull();
  });

  it('does not have the dates of other articles and of comments', async () => {
    const line =
      '<aside><time datetime="2024-01-01">1 January</time></aside><div class="comments"><time datetime="2024-01-02"></time></div>';
    expect((await read(newsPage({ line }))).date).toBeNull();
  });

  it('has the date of the address as a last resort', async () => {
    const head = '<link rel="canonical" href="https://valley.example/2025/05/22/river">';
    expect((await read(newsPage({ head }))).date).toBe('2025-05-22');
  });

  it.each([
    ['River closes bridge | Valley Post', '', 'River closes bridge'],
    ['Valley Post: River closes bridge', '<h1>River closes bridge</h1>', 'River closes bridge'],
    ['River closes bridge - Region - Valley Post', '<h1>Valley Post</h1>', 'River closes bridge - Region'],
    ['River closes bridge - a town waits', '', 'River closes bridge - a town waits'],
    ['River: the bridge is closed', '', 'River: the bridge is closed'],
    ['River - Ada Brook and Bo Ford - Region', '<h1>River</h1>', 'River'],
    ['Valley Post', '<h1>River closes bridge</h1>', 'River closes bridge'],
  ])('of the title %j with %j has %j', async (title, heading, expected) => {
    const head = `<title>${title}</title><meta property="og:site_name" content="Valley Post">`;
    expect((await read(`<head>${head}</head><body>${heading}<p>${PARAGRAPHS[0]}</p></body>`)).title).toBe(expected);
  });

  it('takes time by the length of a title and not by its cube, whatever parts it has', async () => {
    const head = `<meta property="og:title" content="${'a|'.repeat(2000)}">`;
    const body = `<body><h1>River closes bridge</h1><p>${PARAGRAPHS[0]}</p></body>`;
    expect((await read(`<head>${head}</head>${body}`)).title).toBe('a|'.repeat(2000));
  });

  it.each([
    [
      'the canonical address',
      '<link rel="canonical" href="/river"><base href="https://valley.example/a/">',
      '',
      null,
      'https://valley.example/river',
    ],
    [
      'the address of Open Graph',
      '<meta property="og:url" content="https://valley.example/og">',
      '',
      null,
      'https://valley.example/og',
    ],
    ['the address that it came from', '', '', 'https://valley.example/fetched', 'https://valley.example/fetched'],
    [
      'the address that it was saved from',
      '',
      '<!-- saved from url=(0028)https://valley.example/saved -->',
      null,
      'https://valley.example/saved',
    ],
    ['no address of another kind', '<link rel="canonical" href="javascript:alert(1)">', '', null, null],
  ])('has %s', async (_, head, beginning, url, expected) => {
    const file = { ...inputFile('page.html', Buffer.from(beginning + newsPage({ head }))), url };
    const context = { maxDocumentLength: 1e6, fail: () => {}, warn: () => {} };
    const documents: RawDocument[] = [];
    for await (const document of htmlReader.read(file, context)) documents.push(document);
    expect(documents[0]?.url).toBe(expected);
  });

  it('has the language in its usual form, and none that makes no sense', () => {
    const languageOf = (html: string) => {
      const page = parseHtml(html, 'page.html', false, (options, callbacks) => new Tokenizer(options, callbacks));
      return readPageMetadata(page, html, null).language;
    };
    expect(languageOf('<html lang="pt_br">')).toBe('pt-BR');
    expect(languageOf('<html lang="?"><meta property="og:locale" content="de_AT">')).toBe('de-AT');
    expect(languageOf('<html>')).toBeNull();
  });

  it('says nothing where the page says nothing', async () => {
    expect(await read(`<p>${PARAGRAPHS[0]}</p>`)).toMatchObject(NO_METADATA);
  });
});
