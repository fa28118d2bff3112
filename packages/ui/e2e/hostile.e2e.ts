/** Documents, suggestions and servers that mean harm, in a real browser under a strict policy. */
import type { ServerResponse } from 'node:http';
import type { DocumentAnswer, Hit, SearchAnswer } from '@loci/engine';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from './corpus.js';
import { fakeSearch } from './fake-answers.js';
import { box, hits, usePageUnderTest } from './page-under-test.js';

const MEGABYTE = 2 ** 20;
const MARKUP = '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script><svg/onload=window.hostile=1>';
/** Opens stretches from right to left and never closes them; closes what was opened around it. */
const BIDI = '\u2069\u2069\u202C\u202C\u202E\u2067';
/** Where the plain neighbour of a hostile document lies. */
const NEIGHBOUR = 'https://example.org/article';
const MARKS = '\u0300\u0316'.repeat(5_000);

const site = usePageUnderTest();

let template: SearchAnswer;

beforeAll(() => {
  template = fakeSearch(loadCorpus(), new URLSearchParams({ q: 'security guarantees' }));
});

/** Two hits: the first holds what is given, the second is a plain neighbour. */
function hostileAnswer(document: Partial<DocumentAnswer>, text = 'A plain text.'): SearchAnswer {
  const [first, second] = template.hits as readonly [Hit, Hit];
  const hit: Hit = {
    ...first,
    document: { ...first.document, ...document },
    passage: { ...first.passage, text, start: 0, end: text.length },
    highlights: [],
    duplicates: [],
  };
  const facet = [{ value: hit.document.source, count: 1 }];
  return { ...template, total: 2, hits: [hit, second], omitted: 0, facets: { ...template.facets, source: facet } };
}

const sendJson = (response: ServerResponse, value: unknown) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  return true;
};

/** Answers every search with this. */
const searchWith = (answer: unknown) =>
  site.server.intercept((url, response) => url.pathname === '/api/search' && sendJson(response, answer));

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
  expect(await page.locator('loci-results img, loci-results script, loci-results svg[onload]').count()).toBe(0);
}

/** Nothing sticks out of the page at the side. */
async function expectNoOverflow(page: Page): Promise<void> {
  const { width, room } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect(width).toBeLessThanOrEqual(room);
}

/** The box still searches, as if nothing had been. */
async function expectUsable(page: Page): Promise<void> {
  site.server.intercept(null);
  await box(page).fill('Kissinger');
  await box(page).press('Enter');
  await page.locator('loci-hit mark', { hasText: 'Kissinger' }).first().waitFor();
}

describe('a hostile document', () => {
  const PHONE = { viewport: { width: 320, height: 640 } };
  test.each([
    ['markup', MARKUP],
    ['a word of a megabyte', 'x'.repeat(MEGABYTE)],
    ['null bytes', 'a\u0000b'.repeat(10_000)],
    ['bidi controls', `${BIDI}desrever`],
    ['ten thousand combining marks on one letter', `a${MARKS}`],
    ['unpaired surrogates', '\uD800'.repeat(1_000)],
    ['a megabyte of line breaks', '\n'.repeat(MEGABYTE)],
  ])('of %s, in its text and in its metadata, stays in its place', async (_name, hostile) => {
    searchWith(hostileAnswer({ title: hostile, source: hostile, author: hostile, date: hostile }, hostile));
    const page = await site.open('?q=security+guarantees', PHONE);
    await hits(page).nth(1).waitFor();
    await expectNothingRan(page);
    await expectNoOverflow(page);
    await expectUsable(page);
  });

  test.each([
    'javascript:window.hostile=1',
    ' \u0001javascript:window.hostile=1',
    'jav\tascript:window.hostile=1',
    'data:text/html,<script>window.hostile=1</script>',
    'vbscript:hostile',
    'blob:null/1',
    'file:///etc/passwd',
    '//example.org/a',
  ])('with the address %j has no link to it', async (url) => {
    const answer = hostileAnswer({ url });
    const document: DocumentAnswer = {
      ...(answer.hits[0] as Hit).document,
      text: 'A plain text.',
      passages: [(answer.hits[0] as Hit).passage],
      omissions: [],
    };
    site.server.intercept((requested, response) => {
      if (requested.pathname === '/api/search') return sendJson(response, answer);
      return requested.pathname.startsWith('/api/documents/') && sendJson(response, document);
    });
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('dialog').getByText('A plain text.').waitFor();
    const addresses = await page
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(
      addresses.filter((address) => !address.startsWith(site.server.address) && !address.startsWith(NEIGHBOUR)),
    ).toEqual([]);
    await expectNothingRan(page);
  });

  test('cannot turn around what stands beside its source, title and author', async () => {
    const positions = async (document: Partial<DocumentAnswer>) => {
      searchWith(hostileAnswer(document));
      const page = await site.open('?q=security+guarantees');
      await hits(page).nth(1).waitFor();
      const reads = await page.evaluate(() => {
        const roots = [document as Document | ShadowRoot];
        const turned: string[] = [];
        while (roots.length > 0) {
          const root = roots.pop();
          if (!root) break;
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) roots.push(element.shadowRoot);
          }
          const walker = window.document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            // Words of the page itself, which all run from left to right.
            const word = /[A-Za-z]{4,}/.exec(node.textContent ?? '');
            if (!word || /desrever/.test(node.textContent ?? '')) continue;
            const at = (offset: number) => {
              const range = window.document.createRange();
              range.setStart(node as Node, offset);
              range.setEnd(node as Node, offset + 1);
              return range.getBoundingClientRect();
            };
            const first = at(word.index);
            const second = at(word.index + 1);
            if (first.width > 0 && first.top === second.top && second.left < first.left) turned.push(word[0]);
          }
        }
        return turned;
      });
      return reads;
    };
    const hostile = `${BIDI}desrever`;
    expect(await positions({ title: hostile, source: hostile, author: hostile })).toEqual([]);
  });

  test('cannot paint over the hit below it', async () => {
    const below = async (mark: string) => {
      searchWith(hostileAnswer({ title: `a${mark}`, source: `b${mark}`, author: `c${mark}` }, `d${mark}`));
      const page = await site.open('?q=security+guarantees');
      await hits(page).nth(1).waitFor();
      const image = await hits(page).nth(1).screenshot();
      return image.toString('base64');
    };
    expect((await below(MARKS)) === (await below('')), 'the hit looks the same').toBe(true);
  });
});

describe('hostile suggestions', () => {
  test.each([
    ['markup', MARKUP],
    ['a word of a megabyte', 'x'.repeat(MEGABYTE)],
    ['bidi controls', `${BIDI}desrever`],
    ['combining marks', `a${MARKS}`],
  ])('of %s are offered as text in their line', async (_name, hostile) => {
    site.server.intercept((url, response) => {
      const suggestions = [
        { text: hostile, kind: 'title' },
        { text: 'security', kind: 'phrase' },
      ];
      return url.pathname === '/api/suggest' && sendJson(response, { suggestions });
    });
    const page = await site.open('', { viewport: { width: 320, height: 640 } });
    await box(page).pressSequentially('secu', { delay: 20 });
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    await expectNothingRan(page);
    await expectNoOverflow(page);
    expect((await page.getByRole('listbox').boundingBox())?.height).toBeLessThan(60);
    await expectUsable(page);
  });

  test('that are no suggestions leave the box without any', async () => {
    site.server.intercept(
      (url, response) => url.pathname === '/api/suggest' && sendJson(response, { suggestions: [7] }),
    );
    const page = await site.open();
    await box(page).pressSequentially('secu', { delay: 20 });
    await hits(page).first().waitFor();
    expect(await page.getByRole('listbox').count()).toBe(0);
  });
});

describe('a hostile server', () => {
  const noServer = (page: Page) => page.locator('.failure', { hasText: 'What answered is not a Loci server.' }).first();

  test.each([
    ['nothing', null],
    ['a text', 'hits'],
    ['a list', []],
    ['an empty object', {}],
    ['hits that are a text', { hits: 'x' }],
    ['a hit that is nothing', { hits: [null] }],
    ['numbers that are texts', { total: '2', omitted: '0' }],
    ['a text that is a number', { hits: [{ ...{ passage: { text: 7 } } }] }],
    ['no facets', { facets: null }],
    ['a spelling that is an object', { didYouMean: { toString: 'x' } }],
    ['missing words that are one text', { missing: 'x' }],
    ['an unknown way of matching', { hits: [{ matched: '__proto__' }] }],
  ])('that answers a search with %s is said to be none', async (_name, changes) => {
    const isRecord = typeof changes === 'object' && changes !== null && !Array.isArray(changes);
    searchWith(isRecord && Object.keys(changes).length > 0 ? { ...template, ...changes } : changes);
    const page = await site.open('?q=security+guarantees');
    await noServer(page).waitFor();
    await expectUsable(page);
  });

  test('that answers all else with nonsense leaves the hits in their place', async () => {
    site.server.intercept(
      (url, response) => url.pathname !== '/api/search' && sendJson(response, { passages: 7, hits: 7 }),
    );
    const page = await site.open('?q=security+guarantees&matrix=1');
    await page.locator('loci-matrix').locator(noServer(page)).waitFor();
    await hits(page).first().waitFor();
    await hits(page).first().getByRole('button', { name: 'Similar passages' }).click();
    await page.locator('loci-similar').getByText('What answered is not a Loci server.').waitFor();
    await hits(page).first().locator('a.open').click();
    await page.getByRole('dialog').getByText('What answered is not a Loci server.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expectUsable(page);
  });

  test('that answers with a page, and calls it data, is said to be none', async () => {
    site.server.intercept((_url, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`<!doctype html>${MARKUP}`);
      return true;
    });
    const page = await site.open('?q=security+guarantees');
    await noServer(page).waitFor();
    await expectNothingRan(page);
    await expectUsable(page);
  });

  test('that explains itself at length is cut short', async () => {
    site.server.intercept((_url, response) => {
      response
        .writeHead(500, { 'content-type': 'application/problem+json' })
        .end(JSON.stringify({ detail: `${MARKUP}${'x'.repeat(MEGABYTE)}` }));
      return true;
    });
    const page = await site.open('?q=security+guarantees', { viewport: { width: 320, height: 640 } });
    const detail = page.locator('.failure .detail').first();
    await detail.waitFor();
    expect((await detail.textContent())?.length).toBeLessThanOrEqual(500);
    await expectNothingRan(page);
    await expectNoOverflow(page);
    await expectUsable(page);
  });

  test('that answers with fifty megabytes is given up', async () => {
    const answer = JSON.stringify({ ...template, padding: 'x'.repeat(50 * MEGABYTE) });
    site.server.intercept((url, response) => {
      if (url.pathname !== '/api/search') return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
      return true;
    });
    const page = await site.open('?q=security+guarantees');
    await page.getByText('The answer is larger than this page can take.').first().waitFor();
    await expectUsable(page);
  });

  test('whose answer never ends is given up in time, and the box can be used meanwhile', async () => {
    const timers: NodeJS.Timeout[] = [];
    site.server.intercept((url, response) => {
      if (url.searchParams.get('q') !== 'endless' || url.pathname !== '/api/search') return false;
      response.writeHead(200, { 'content-type': 'application/json' });
      timers.push(setInterval(() => response.write(' '), 100));
      return true;
    });
    const page = await site.open();
    const inTime = await hurryTimeouts(page);
    await box(page).fill('endless');
    await box(page).press('Enter');
    await page.locator('.skeleton').waitFor();
    await page.getByText('The search server did not answer in time.').first().waitFor();
    await inTime();
    await box(page).fill('endless');
    await box(page).press('Enter');
    await expectUsable(page);
    timers.forEach(clearInterval);
  });
});

/** Lets time limits pass ten times as fast until what it returns is called: a user waits, a test need not. */
async function hurryTimeouts(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    Object.assign(globalThis, { timeout });
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 10);
  });
  return () =>
    page.evaluate(() => {
      const { timeout } = globalThis as unknown as Pick<typeof AbortSignal, 'timeout'>;
      AbortSignal.timeout = timeout;
    });
}
