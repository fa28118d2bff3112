import type { LociSearch } from '@loci/ui';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listen, openEmbedded } from './embedded.js';
import { box, focusedText, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const modal = (page: Page) => page.getByRole('dialog', { name: 'Search passages' });
const trigger = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });

async function openModal(attributes: Readonly<Record<string, string>> = {}): Promise<Page> {
  return openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal', ...attributes } });
}

describe('a modal', () => {
  test('is opened by its button as a dialog with the focus in the box, and gives the focus back', async () => {
    const page = await openModal();
    expect(await trigger(page).getAttribute('aria-haspopup')).toBe('dialog');
    await trigger(page).click();
    await modal(page).waitFor();
    expect(await box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    expect(await page.locator('loci-search dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    await page.keyboard.press('Escape');
    await modal(page).waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toContain('Search');
  });

  test('is opened by Mod+K from anywhere but fields, by "/" only if asked for, and says so to assistive technology', async () => {
    const page = await openModal();
    expect(await trigger(page).getAttribute('aria-keyshortcuts')).toBe('Control+K Meta+K');
    await page.getByRole('textbox', { name: 'Another field' }).focus();
    await page.keyboard.press('Control+k');
    expect(await modal(page).isVisible()).toBe(false);
    await page.locator('#find').focus();
    await page.keyboard.press('/');
    expect(await modal(page).isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    await modal(page).waitFor();
    await page.keyboard.press('Escape');
    await modal(page).waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Find something');
    await page.locator('loci-search').evaluate((element) => element.setAttribute('shortcut', 'mod+k /'));
    await page.keyboard.press('/');
    await modal(page).waitFor();
    await page.keyboard.press('/');
    expect(await box(page).inputValue()).toBe('/');
  });

  test('closes with the first Escape, forgets what is awaited, and keeps the query for the next time', async () => {
    const page = await openModal();
    const release = site.server.hold('troops');
    await trigger(page).click();
    await box(page).fill('troops');
    await page.locator('.skeleton').waitFor();
    const aborted = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/search?q=troops'));
    await page.keyboard.press('Escape');
    await aborted;
    release();
    await modal(page).waitFor({ state: 'hidden' });
    await trigger(page).click();
    expect(await box(page).inputValue()).toBe('troops');
    await page.keyboard.type('Moscow');
    await hits(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('Moscow');
  });

  test('can be opened by an element of the page, by script, and by a query', async () => {
    const page = await openModal({ for: 'find' });
    expect(await trigger(page).count()).toBe(0);
    await page.locator('#find').click();
    await modal(page).waitFor();
    await page.locator('loci-search').evaluate((element: LociSearch) => element.close());
    await modal(page).waitFor({ state: 'hidden' });
    await page.locator('loci-search').evaluate((element: LociSearch) => element.search('Moscow'));
    await hits(page).first().waitFor();
    expect(await modal(page).isVisible()).toBe(true);
    await page.mouse.click(5, 450);
    await modal(page).waitFor({ state: 'hidden' });
  });

  test('lets an article open above it and returns to the hit', async () => {
    const page = await openModal();
    await trigger(page).click();
    await box(page).fill('Moscow');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('loci-article').waitFor({ state: 'detached' });
    expect(await modal(page).isVisible()).toBe(true);
    await expect
      .poll(() =>
        hits(page)
          .first()
          .evaluate((hit) => hit.matches(':focus-within')),
      )
      .toBe(true);
    expect(page.url()).toBe(site.server.address);
  });
});

describe('an inline box', () => {
  const inline = (attributes: Readonly<Record<string, string>> = {}) =>
    openEmbedded(site, { element: 'loci-search', attributes });

  test('asks nothing before it is used, greets the index when it is, and leaves the address alone', async () => {
    const page = await inline();
    // What the page asked that stood here before may still be on its way.
    await page.waitForLoadState('networkidle');
    site.server.requests.length = 0;
    await page.waitForTimeout(200);
    expect(site.server.requests).toEqual([]);
    await box(page).focus();
    await expect.poll(() => site.server.requests).toEqual(['/api/stats']);
    await box(page).fill('security');
    await hits(page).first().waitFor();
    expect(page.url()).toBe(site.server.address);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hits(page).first().waitFor({ state: 'detached' });
    expect(await box(page).inputValue()).toBe('');
  });

  test('keeps the search in the address if asked to, and forgets recent searches if asked to', async () => {
    const page = await inline({ 'url-state': '', 'no-recent': '' });
    await box(page).fill('Moscow');
    await box(page).press('Enter');
    await page.waitForURL(/\?q=Moscow$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await box(page).fill('');
    await box(page).press('ArrowDown');
    expect(await page.getByRole('listbox').count()).toBe(0);
  });

  test('tells the page what happens, and lets it take over the opening of a passage', async () => {
    const page = await inline();
    const heard = await listen(page, [
      'loci-search',
      'loci-results',
      'loci-select',
      'loci-error',
      'loci-open',
      'loci-close',
    ]);
    await box(page).fill('Moscow');
    await hits(page).first().locator('a.open').click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('loci-article').waitFor({ state: 'detached' });
    const names = (await heard()).map(([name]) => name);
    expect(names.filter((name, index) => name !== names[index - 1])).toEqual([
      'loci-search',
      'loci-results',
      'loci-select',
      'loci-open',
      'loci-close',
    ]);
    await page.evaluate(() => document.addEventListener('loci-select', (event) => event.preventDefault()));
    await hits(page).first().locator('a.open').click();
    expect(await page.locator('loci-article').count()).toBe(0);
    expect((await heard()).at(-1)).toEqual([
      'loci-select',
      { documentId: expect.any(String), passageId: expect.any(String) },
    ]);
    site.server.fail('problem');
    await box(page).fill('Kissinger');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect((await heard()).at(-1)).toEqual(['loci-error', { kind: 'busy', detail: 'The index is being replaced.' }]);
  });

  test('links to the documents themselves if asked to, and else to the page of its server', async () => {
    const page = await inline({ links: 'original' });
    await box(page).fill('Moscow');
    const link = hits(page).first().locator('a.open');
    await link.waitFor();
    const href = () => link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
    expect(await href()).toMatch(/^https:\/\/example\.org\/article#.*:~:text=/);
    await page.locator('loci-search').evaluate((element) => element.setAttribute('links', 'article'));
    await expect.poll(href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?q=Moscow&document=.*&passage=/);
  });

  test('asks its server for similar passages, too, the first of which load their own script', async () => {
    const page = await inline();
    await page.route('**/elsewhere/api/**', (route) => {
      const url = route.request().url().replace('/elsewhere/', '/');
      return route.fetch({ url }).then((response) => route.fulfill({ response }));
    });
    await page.locator('loci-search').evaluate((element) => element.setAttribute('server', '/elsewhere'));
    await box(page).fill('Moscow');
    const asked = page.waitForRequest((request) => request.url().includes('/similar'));
    await hits(page).first().getByRole('button', { name: 'Similar passages' }).click();
    expect(new URL((await asked).url()).pathname).toMatch(/^\/elsewhere\/api\/passages\//);
    await page.locator('loci-similar h4').first().waitFor();
  });

  test('shows what the page puts into its slots where nothing is found or a search failed, and hits as the page writes them', async () => {
    const page = await inline();
    await page.locator('loci-search').evaluate((element: LociSearch) => {
      for (const slot of ['none', 'error']) {
        const text = document.createElement('p');
        text.slot = slot;
        text.textContent = `My own ${slot}`;
        element.append(text);
      }
      element.renderHit = (hit) => `My own hit ${hit.rank}`;
    });
    await box(page).fill('zebra');
    await page.getByText('My own none').waitFor();
    await box(page).fill('Moscow');
    await page.getByText('My own hit 1', { exact: true }).waitFor();
    site.server.fail('problem');
    await box(page).fill('Kissinger');
    await page.getByText('My own error').waitFor();
    expect(await page.getByText('My own none').isVisible()).toBe(false);
  });

  test('is left with Tab, forwards and backwards', async () => {
    const page = await inline();
    await box(page).focus();
    await page.keyboard.press('Tab');
    expect(await page.locator('loci-search').evaluate((element) => element.matches(':focus-within'))).toBe(false);
    await box(page).focus();
    await page.keyboard.press('Shift+Tab');
    expect(
      await page.getByRole('textbox', { name: 'Another field' }).evaluate((field) => field.matches(':focus')),
    ).toBe(true);
  });

  test('takes colours and parts from the page, writes its input in no less than 16 pixels, and moves nothing if asked', async () => {
    const page = await inline();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('loci-search { --loci-ink: rgb(1, 2, 3) } loci-search::part(input) { letter-spacing: 3px }');
      document.adoptedStyleSheets.push(sheet);
    });
    const looks = () =>
      box(page).evaluate((input) => {
        const { color, letterSpacing, fontSize, transitionDuration } = getComputedStyle(input);
        return { color, letterSpacing, fontSize: Number.parseFloat(fontSize), transitionDuration };
      });
    await expect
      .poll(looks)
      .toMatchObject({ color: 'rgb(1, 2, 3)', letterSpacing: '3px', transitionDuration: '0.001s' });
    expect((await looks()).fontSize).toBeGreaterThanOrEqual(16);
  });

  test('is light or dark as it is told, and otherwise as the page', async () => {
    const page = await inline({ theme: 'dark' });
    const colour = () => page.locator('loci-search').evaluate((element) => getComputedStyle(element).color);
    expect(await colour()).toBe('rgb(231, 235, 234)');
    await page.locator('loci-search').evaluate((element) => element.setAttribute('theme', 'light'));
    await expect.poll(colour).toBe('rgb(27, 34, 37)');
  });
});
