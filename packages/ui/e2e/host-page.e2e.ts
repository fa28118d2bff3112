/** What a host page may do with a box while it is in use: move it, hide it, change its attributes, and have several. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openEmbedded } from './embedded.js';
import { box, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const inline = (attributes: Readonly<Record<string, string>> = {}) =>
  openEmbedded(site, { element: 'loci-search', attributes });

/** Takes the element out of the page and puts it back at the end, as frameworks do that sort what they show. */
const move = (page: Page, selector = 'loci-search') =>
  page.locator(selector).evaluate((element) => {
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
  });

/** Never answers requests for paths that match; once what it returns is called, those that come then are answered. */
function ignorePath(path: RegExp): () => void {
  site.server.intercept((url) => path.test(url.pathname));
  return () => site.server.intercept(null);
}

describe('an element that is moved while it waits', () => {
  test('goes on with its search', async () => {
    const page = await inline();
    const release = ignorePath(/search/);
    await box(page).fill('troops');
    await page.locator('.skeleton').first().waitFor();
    release();
    await move(page);
    await hits(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('troops');
  });

  test('goes on with what an empty box shows', async () => {
    const release = ignorePath(/stats/);
    const page = await site.open();
    await page.locator('loci-welcome .space').waitFor();
    release();
    await move(page);
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
  });

  test('goes on with similar passages', async () => {
    const release = ignorePath(/similar/);
    const page = await openEmbedded(site, { element: 'loci-similar', attributes: { passage: 'hostile00000000' } });
    await page.locator('loci-similar .waiting').waitFor({ state: 'attached' });
    release();
    await move(page, 'loci-similar');
    await page.locator('loci-similar h4').first().waitFor();
  });

  test('goes on with the source matrix', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    const release = ignorePath(/matrix/);
    await page.getByRole('button', { name: 'Across sources' }).click();
    await page.locator('loci-matrix .skeleton').waitFor();
    release();
    await move(page);
    await page.getByRole('grid').waitFor();
  });

  test('keeps an article open above all else', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    await move(page);
    expect(await page.locator('loci-article dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('loci-article').waitFor({ state: 'detached' });
  });
});

describe('a page with entries of its own in the history', () => {
  test('keeps them when an article is closed that they were put on top of', async () => {
    const page = await inline({ 'url-state': '' });
    await box(page).fill('Moscow');
    await box(page).press('Enter');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    await page.evaluate(() => history.pushState({ own: true }, '', location.href));
    await page.keyboard.press('Escape');
    await page.locator('loci-article').waitFor({ state: 'detached' });
    await page.waitForURL(/\?q=Moscow$/);
    expect(await page.evaluate(() => history.state)).toMatchObject({ own: true });
  });
});
