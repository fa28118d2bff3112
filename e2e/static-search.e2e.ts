/** An exported index on a static host under a strict policy, searched in a real browser without a server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer } from '@loci/engine';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runLoci } from './running-loci.js';
import { boxPage, type StaticHost, startStaticHost } from './static-host.js';
import { useBrowser } from './use-browser.js';

const QUERY = 'security guarantees';
/** The model is 23 MB, and its runtime has to be compiled. */
const MEANING_TIMEOUT_MS = 60_000;

const browser = useBrowser();
let folder: string;
let host: StaticHost;
let complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loci static '));
  for (const args of [
    ['index', 'seeds', '--out', join(folder, 'index')],
    ['export', join(folder, 'index'), '--out', join(folder, 'site', 'search')],
  ]) {
    const { exitCode, stdout, stderr } = await runLoci(...args);
    if (exitCode !== 0) throw new Error(`loci ${args[0]} ended with ${exitCode}:\n${stdout}${stderr}`);
  }
  host = await startStaticHost(join(folder, 'site'), { pages: { '/': boxPage('/search/') } });
});
afterEach(() => {
  host.faultOf = () => undefined;
  const seen = complaints;
  complaints = [];
  expect(seen).toEqual([]);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page in a browser that has nothing in its cache, and notes what the box tells the page. */
async function open(path = ''): Promise<Page> {
  const page = await (await browser().newContext({ locale: 'en-GB' })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  await page.addInitScript(() => {
    const answers: unknown[] = [];
    Object.assign(globalThis, { answers });
    addEventListener('loci-results', (event) => answers.push((event as CustomEvent).detail));
  });
  await page.goto(host.url + path);
  return page;
}

async function search(page: Page, query = QUERY): Promise<void> {
  const box = page.getByRole('combobox');
  await box.fill(query);
  await box.press('Enter');
}

const answersOf = (page: Page): Promise<SearchAnswer[]> =>
  page.evaluate(() => (globalThis as unknown as { answers: SearchAnswer[] }).answers);

async function detailShown(page: Page): Promise<string> {
  const failure = page.locator('.failure .detail');
  await failure.waitFor();
  return (await failure.textContent()) ?? '';
}

describe('an exported index', () => {
  test('answers by words first, and by meaning once that has come, from its own host alone', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await search(page);
    await page.locator('loci-hit mark', { hasText: 'security' }).first().waitFor();
    expect((await answersOf(page)).at(-1)?.mode).toBe('lexical');
    await expect
      .poll(
        async () => {
          await search(page);
          return (await answersOf(page)).at(-1)?.mode;
        },
        { timeout: MEANING_TIMEOUT_MS, interval: 1_000 },
      )
      .toBe('hybrid');
    await page.locator('loci-hit .sentence').first().waitFor();
    expect(asked.filter((url) => !url.startsWith(host.url))).toEqual([]);
  });

  test('offers to add meaning to hits by words, once it is there, and leaves the list alone until then', async () => {
    const page = await open();
    await search(page);
    await page.locator('loci-hit').first().waitFor();
    expect(await page.locator('loci-hit .sentence').count()).toBe(0);
    await page.getByRole('button', { name: 'Search by words and meaning' }).click({ timeout: MEANING_TIMEOUT_MS });
    await page.locator('loci-hit .sentence').first().waitFor();
    const modes = (await answersOf(page)).map(({ mode }) => mode);
    expect(modes.filter((mode, index) => mode !== modes[index - 1])).toEqual(['lexical', 'hybrid']);
    expect(await page.getByRole('button', { name: 'Search by words and meaning' }).count()).toBe(0);
  });

  test('asks by itself for what no word fits, once meaning is there', async () => {
    const page = await open();
    await search(page, 'armistice');
    await page.getByRole('heading', { name: 'armistice' }).waitFor();
    expect((await answersOf(page)).at(-1)).toMatchObject({ mode: 'lexical', total: 0 });
    await page.locator('loci-hit .sentence').first().waitFor({ timeout: MEANING_TIMEOUT_MS });
    const modes = (await answersOf(page)).map(({ mode }) => mode);
    expect(modes.filter((mode) => mode === 'hybrid')).toHaveLength(1);
  });

  test('takes what it has from the browser at the next visit', async () => {
    host.forget();
    const page = await open();
    await search(page);
    await page.locator('loci-hit').first().waitFor();
    const fetched = new Set(host.sent.map(({ path }) => path));
    host.forget();
    await page.reload();
    await search(page);
    await page.locator('loci-hit').first().waitFor();
    expect(host.sent.map(({ path }) => path).filter((path) => path.includes('/parts/') && fetched.has(path))).toEqual(
      [],
    );
  });

  test('shows an article, similar passages and the matrix without a server', async () => {
    const page = await open();
    await search(page);
    await page.locator('loci-hit').first().getByRole('link').first().click();
    await page
      .getByRole('dialog')
      .getByText(/guarantees/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Similar passages' }).first().click();
    await page.locator('loci-similar').getByRole('link').first().waitFor();
    await page.getByRole('button', { name: 'Across sources' }).click();
    await page.locator('loci-matrix').getByRole('link').first().waitFor();
  });

  test('has a page that shows it at work, light and dark as the system has it', async () => {
    const page = await open('search/');
    await search(page);
    await page.locator('loci-hit').first().waitFor();
    const canvas = () => page.evaluate("getComputedStyle(document.querySelector('loci-search')).colorScheme");
    expect(await canvas()).toContain('dark');
    // The canvas takes the scheme of the root alone: a box in the dark would stand on white.
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light dark');
  });
});

describe('a host that does not give what it should', () => {
  const isPart = (path: string) => path.includes('/parts/');

  test('a part that is missing is told, not waited for', async () => {
    host.faultOf = (path) => (isPart(path) ? { status: 404 } : undefined);
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('A part of the search index is missing: the host answers 404');
  });

  test('a page in place of a part is told', async () => {
    host.faultOf = (path) => (isPart(path) ? { status: 200, page: true } : undefined);
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('the host answers with a page in its place');
  });

  test('a page in place of the manifest is told', async () => {
    host.faultOf = (path) => (path.endsWith('loci-export.json') ? { status: 404, page: true } : undefined);
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('There is no exported index at');
  });

  test('altered bytes are told', async () => {
    host.faultOf = (path) => (isPart(path) ? { alter: (bytes) => Buffer.from(bytes).fill(0, 20) } : undefined);
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('was altered: its checksum does not match');
  });

  test('an export of another version is told, and searching goes on once it is replaced', async () => {
    host.faultOf = (path) =>
      path.endsWith('loci-export.json')
        ? { alter: (bytes) => Buffer.from(String(bytes).replace('"formatVersion":1', '"formatVersion":99')) }
        : undefined;
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('The exported index has version 99');
    host.faultOf = () => undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('loci-hit').first().waitFor();
  });

  test('a worker that cannot be loaded is told', async () => {
    host.faultOf = (path) => (path.endsWith('loci-worker.js') ? { status: 404, page: true } : undefined);
    const page = await open();
    await search(page);
    expect(await detailShown(page)).toContain('loci-worker.js cannot be loaded');
  });

  test('a browser that must not run WebAssembly searches by words', async () => {
    const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'";
    const strict = await startStaticHost(join(folder, 'site'), { pages: { '/': boxPage('/search/') }, policy });
    const page = await open();
    await page.goto(strict.url);
    await search(page);
    await page.locator('loci-hit').first().waitFor();
    await page
      .getByText(/by words alone: the search by meaning needs WebAssembly/)
      .first()
      .waitFor({ timeout: MEANING_TIMEOUT_MS });
    complaints = [];
    await strict.close();
  });

  test('a site that is published anew is searched in its new state, though browsers keep its files', async () => {
    const page = await open();
    await search(page, 'MiniSearch');
    await page.getByRole('heading', { name: /Nothing here fits/ }).waitFor();
    for (const args of [
      ['index', 'seeds', 'ARCHITECTURE.md', '--out', join(folder, 'index')],
      ['export', join(folder, 'index'), '--out', join(folder, 'site', 'search')],
    ]) {
      expect((await runLoci(...args)).exitCode).toBe(0);
    }
    await page.reload();
    await search(page, 'MiniSearch');
    await page.locator('loci-hit', { hasText: 'MiniSearch' }).first().waitFor();
  });
});
