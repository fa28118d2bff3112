/** The main job in a real browser: search the five articles, see why, read in place, find what is similar. */
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningLoci, startLoci } from './running-loci.js';
import { useBrowser } from './use-browser.js';

const browser = useBrowser();
let loci: RunningLoci;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  loci = await startLoci();
});

afterAll(() => loci?.stop());

beforeEach(async () => {
  complaints = [];
  page = await browser().newPage();
  // Violations of the content security policy are among the errors of the console.
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(loci.url);
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

async function search(query: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search passages' }).fill(query);
  await page.getByRole('combobox', { name: 'Search passages' }).press('Enter');
  // What was found while the query was being filled in gives way to what the whole of it finds.
  await page.getByRole('region', { name: 'Results' }).and(page.locator('[aria-busy="false"]')).waitFor();
}

it('shows what all five articles say of "security guarantees", with words and meaning marked', async () => {
  await search('security guarantees');
  await page.getByRole('checkbox', { name: 'Group by article' }).check();
  await expect.poll(() => page.locator('loci-results .hits > li').count()).toBe(5);
  expect(await page.locator('loci-hit mark').first().textContent()).toMatch(/security|guarantee/i);
  expect(await page.locator('.text .sentence').count()).toBeGreaterThan(0);
  expect(page.url()).toContain('security');
});

it('opens an article at the passage, and goes back to the results', async () => {
  await search('who pays for rebuilding Ukraine’s army');
  const link = page.locator('loci-hit a.open').first();
  const title = await link.textContent();
  await link.click();
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.textContent()).toContain(title?.trim());
  const found = dialog.getByRole('region', { name: 'The passage you came for' });
  await expect.poll(() => found.evaluate(isInView)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  expect(await page.locator('loci-hit').count()).toBeGreaterThan(0);
});

it('shows similar passages of other articles in place', async () => {
  await search('security guarantees');
  const hit = page.locator('loci-hit').first();
  await hit.getByRole('button', { name: 'Similar passages' }).click();
  await expect.poll(() => hit.locator('loci-similar li').count()).toBeGreaterThan(0);
});

it('narrows the results to one source', async () => {
  await search('security guarantees');
  await page.getByRole('checkbox', { name: /The Atlantic/ }).check();
  const sources = page.locator('loci-hit .source');
  await expect.poll(async () => [...new Set(await sources.allTextContents())]).toEqual(['The Atlantic']);
  expect(decodeURIComponent(page.url()).replaceAll('+', ' ')).toContain('The Atlantic');
});

it('says that nothing fits where nothing does', async () => {
  await search('zebra crossing regulations');
  await page.getByText('Nothing here fits “zebra crossing regulations”').first().waitFor();
  expect(await page.locator('loci-hit').count()).toBe(0);
});

/** Runs in the page. */
function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}
