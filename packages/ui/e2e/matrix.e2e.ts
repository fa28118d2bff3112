import { describe, expect, test } from 'vitest';
import { focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const MATRIX = '?q=security+guarantees&matrix=1';

describe('the source matrix', () => {
  test('is shown by a toggle, kept in the address, and hidden again', async () => {
    const page = await site.open('?q=security+guarantees');
    const toggle = page.getByRole('button', { name: 'Across sources' });
    await toggle.click();
    await page.waitForURL(/[?&]matrix=1/);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect(site.server.requests.filter((path) => path.startsWith('/api/search'))).toHaveLength(1);
    await page.reload();
    await grid.waitFor();
    await toggle.click();
    await grid.waitFor({ state: 'detached' });
    await page.goBack();
    await grid.waitFor();
  });

  test('has a row for each article in order of date, with a tile for each hit, and the silent ones', async () => {
    const page = await site.open('?q=guarantees&matrix=1&mode=lexical');
    const rows = page.locator('loci-matrix .row');
    await rows.first().waitFor();
    expect(await rows.first().locator('.name').textContent()).toContain('2025');
    expect(await page.getByRole('gridcell', { name: 'Without a date' }).count()).toBe(1);
    const silent = page.locator('loci-matrix .row.silent');
    expect(await silent.first().textContent()).toContain('silent');
    const count = Number((await page.locator('loci-results .summary strong').textContent())?.match(/^\d+/)?.[0]);
    expect(await page.locator('loci-matrix a.tile').count()).toBe(count);
    await page.getByRole('button', { name: 'Hide' }).click();
    await silent.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await silent.first().waitFor();
  });

  test('says what a tile is, and how its passage begins; the tile opens it and takes the focus back', async () => {
    const page = await site.open(MATRIX);
    const tile = page.getByRole('link', { name: /^paragraph 9 of 14: words and meaning, (strong|very strong)$/ });
    await tile.hover();
    const preview = page.locator('loci-matrix .preview');
    await preview.locator('bdi').getByText(/\w/).waitFor();
    const height = (await preview.boundingBox())?.height;
    const beginning = (await preview.locator('bdi').textContent()) ?? '';
    await tile.click();
    const found = page.getByRole('region', { name: 'The passage you came for' });
    await found.waitFor();
    expect((await found.locator('.text').textContent())?.startsWith(beginning.slice(0, 60))).toBe(true);
    await page.getByRole('button', { name: 'Back to the results' }).click();
    await found.waitFor({ state: 'detached' });
    expect(await focusedText(page)).toMatch(/^paragraph 9 of 14/);
    expect((await preview.boundingBox())?.height).toBe(height);
  });

  test('is one stop of the Tab key, and is walked with arrows', async () => {
    const page = await site.open(MATRIX);
    await page.locator('loci-matrix a.tile').first().waitFor();
    expect(await page.locator('loci-matrix .grid a[tabindex="0"]').count()).toBe(1);
    await page.getByRole('combobox', { name: 'Order' }).focus();
    await page.keyboard.press('Tab');
    const first = await focusedText(page);
    expect(first).toMatch(/^paragraph \d+ of \d+: /);
    await page.keyboard.press('Home');
    const title = await focusedText(page);
    expect(title).not.toMatch(/^paragraph/);
    await page.keyboard.press('ArrowRight');
    expect(await focusedText(page)).toBe(first);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    expect(await focusedText(page)).not.toBe(title);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  });

  test('goes with the query, the filter and the order', async () => {
    const page = await site.open(MATRIX);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('best first');
    await page.getByRole('gridcell', { name: 'Without a date' }).waitFor({ state: 'detached' });
    const best = await hits(page).first().locator('h3').textContent();
    expect(await page.locator('loci-matrix .row .name a').first().textContent()).toBe(best);
    const input = page.getByLabel('Search passages');
    await input.fill('Moscow');
    await input.press('Enter');
    const latest = () => site.server.requests.filter((request) => request.startsWith('/api/matrix')).at(-1);
    await expect.poll(latest).toMatch(/^\/api\/matrix\?q=Moscow.*order=strength/);
  });

  test('tells its own failure and tries again, and leaves the list alone', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    site.server.fail('problem');
    await page.getByRole('button', { name: 'Across sources' }).click();
    await page.locator('loci-matrix').getByText('The index is being replaced.').waitFor();
    expect(await hits(page).first().isVisible()).toBe(true);
    site.server.fail(null);
    await page.locator('loci-matrix').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('grid').waitFor();
  });

  test('comes together with the hits, and moves no more than they do without it', async () => {
    const shiftOf = async (search: string) => {
      const page = await site.open(search);
      await hits(page).first().waitFor();
      const shift = await page.evaluate(layoutShift);
      return shift;
    };
    expect(await shiftOf(MATRIX)).toBeLessThan((await shiftOf('?q=security+guarantees')) + 0.01);
  });
});

/** How much has moved by itself since the page was opened: https://web.dev/articles/cls, without its windows. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 500);
  });
}
