/** The site that `npm start` serves: its pages agree with the server, can be used by everyone, and need nothing inline. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from './broken-rules.js';
import { type RunningLoci, startLoci } from './running-loci.js';
import { useBrowser } from './use-browser.js';

let loci: RunningLoci;
const browser = useBrowser();
let complaints: string[] = [];

beforeAll(async () => {
  loci = await startLoci();
});
afterEach(() => {
  const seen = complaints;
  complaints = [];
  expect(seen).toEqual([]);
});
afterAll(() => loci?.stop());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser().newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  // Breaches of the content security policy are among the errors of the console.
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${loci.url}/${path}`);
  return page;
}

const PAGES: readonly { path: string; ready: (page: Page) => Promise<unknown> }[] = [
  { path: '', ready: (page) => page.locator('loci-welcome .example').first().waitFor() },
  { path: 'embed.html', ready: (page) => page.locator('loci-hit').first().waitFor() },
  { path: 'api.html', ready: (page) => page.getByRole('heading', { name: 'Schemas' }).waitFor() },
  { path: 'static.html', ready: (page) => page.getByRole('button', { name: 'Copy' }).first().waitFor() },
];

describe.each(PAGES)('the page "$path"', ({ path, ready }) => {
  it('breaks no rule of accessibility, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      // The rules are put into the page as a script, which its policy would rightly stop.
      const page = await open(path, { colorScheme, bypassCSP: true });
      await ready(page);
      expect(await brokenRules(page)).toEqual([]);
    }
  });

  it('fits 320 pixels without scrolling sideways', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('moves nothing while it comes', async () => {
    const page = await open(path);
    await ready(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
          };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            add(observer.takeRecords());
            resolve(sum);
          }, 300);
        }),
    );
    // Half of what Core Web Vitals call good, and far below what moving a paragraph gives.
    expect(shift).toBeLessThan(0.05);
  });

  it('is headed and tells where it is, without JavaScript too, and then says what is missing', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Site' }).getByRole('link').count()).toBe(PAGES.length);
    expect(await page.locator('[aria-current="page"]').getAttribute('href')).toBe(path === '' ? './' : path);
    // By selector: searching for text passes over what is for browsers without scripts.
    if (path !== 'static.html') expect(await page.locator('noscript .notice').first().isVisible()).toBe(true);
  });
});

describe('the colours of the site', () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('are those that were chosen, on every page and from its first paint', async () => {
    const page = await open('static.html', { colorScheme: 'light' });
    const light = await ground(page);
    for (let presses = 0; presses < 2; presses++) await page.getByRole('button', { name: /^Colours/ }).click();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    // Asked while the head is read, when nothing of the body has been drawn.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(globalThis, { schemeAtFirst: document.documentElement.dataset['scheme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.getByRole('link', { name: 'API', exact: true }).click();
    await page.waitForURL(/api\.html/);
    expect(await ground(page)).toBe(dark);
    expect(await page.evaluate('schemeAtFirst')).toBe('dark');
  });
});

describe('the page to embed the box from', () => {
  const snippet = (page: Page) => page.locator('#snippet').textContent();

  it('gives two lines for this server that find what it finds', async () => {
    const page = await open('embed.html');
    await page.locator('loci-hit').first().waitFor();
    expect((await snippet(page))?.split('\n')).toEqual([
      `<script type="module" src="${loci.url}/loci.js"></script>`,
      `<loci-search server="${loci.url}"></loci-search>`,
    ]);
  });

  it('dresses the box and the lines alike, and undresses them', async () => {
    const page = await open('embed.html');
    await page.locator('loci-hit').first().waitFor();
    const accent = () =>
      page.locator('#stage loci-search').evaluate((box) => getComputedStyle(box).getPropertyValue('--loci-accent'));
    expect(await accent()).toBe('');
    await page.getByRole('radio', { name: 'Gazette' }).check({ force: true });
    const declared = /--loci-accent: (.*);/.exec((await snippet(page)) ?? '')?.[1];
    expect(await accent()).toBe(declared);
    await page.getByRole('radio', { name: 'An export' }).check({ force: true });
    expect(await snippet(page)).toContain('index="/search/"');
    await page.getByRole('button', { name: 'Reset' }).click();
    expect((await snippet(page))?.split('\n')).toHaveLength(2);
    expect(await accent()).toBe('');
  });

  it('copies the lines', async () => {
    const page = await open('embed.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
  });
});

describe('the API reference', () => {
  interface Described {
    readonly paths: Record<string, Record<string, { operationId: string; parameters?: { name: string }[] }>>;
    readonly components: { schemas: Record<string, unknown> };
  }

  it('shows every operation with every parameter, and every schema', async () => {
    const { paths, components } = (await (await fetch(`${loci.url}/openapi.json`)).json()) as Described;
    const page = await open('api.html');
    await page.getByRole('heading', { name: 'Schemas' }).waitFor();
    for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
      const shown = await page.locator(`article#${operation.operationId} > dl > div > dt > code`).allTextContents();
      for (const { name } of operation.parameters ?? []) expect(shown).toContain(name);
    }
    expect(await page.locator('details.schema > summary').allTextContents()).toEqual(Object.keys(components.schemas));
  });

  it('sends what is filled in, shows what the server answers, and what it refuses', async () => {
    const page = await open('api.html#search');
    const article = page.locator('article#search');
    await article.getByText('Try it').click();
    await article.getByLabel('limit').fill('1');
    expect(await article.getByRole('region', { name: 'The request for a shell' }).textContent()).toBe(
      `curl '${loci.url}/api/search?q=security+guarantees&limit=1'`,
    );
    await article.getByRole('button', { name: 'Send' }).click();
    await article.getByText('200 OK').waitFor();
    const answer = await article.getByRole('region', { name: 'The answer' }).textContent();
    expect(JSON.parse(answer ?? '')).toMatchObject({ query: 'security guarantees', hits: [{ rank: 1 }] });
  });

  it('fills in an id that this index has', async () => {
    const page = await open('api.html');
    const article = page.locator('article#getSimilarPassages');
    await article.getByText('Try it').click();
    const field = article.getByLabel('id');
    const example = await field.getAttribute('value');
    await expect.poll(() => field.inputValue()).not.toBe(example);
    await article.getByRole('button', { name: 'Send' }).click();
    await article.getByText('200 OK').waitFor();
  });

  it('comes whatever the address names in it', async () => {
    const page = await open('api.html#%');
    await page.getByRole('heading', { name: 'Schemas' }).waitFor();
  });

  it('says so where the description cannot be had', async () => {
    const page = await open('static.html');
    await page.route('**/openapi.json', (route) => route.fulfill({ status: 503, body: '' }));
    await page.goto(`${loci.url}/api.html`);
    await page.getByRole('alert').getByText('openapi.json answers 503').waitFor();
    complaints = complaints.filter((text) => !text.includes('503'));
  });
});
