import type { LociSimilar } from '@loci/ui';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listen, openEmbedded } from './embedded.js';
import { focusedText, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const TEXTS = [
  'Whoever pays for the army decides what becomes of the ceasefire.',
  ...Array.from({ length: 30 }, (_, index) => `A paragraph with number ${index}, so that the page scrolls.`),
];

describe('<loci-similar>', () => {
  test('compares the passage that it names, as many as it is told, and links to the page of the server', async () => {
    const page = await openEmbedded(site, {
      element: 'loci-similar',
      attributes: { passage: 'hostile00000000', limit: '2', scope: 'all' },
    });
    await page.getByRole('region', { name: 'Similar passages' }).getByText('Verbatim').waitFor();
    const asked = site.server.requests.filter((request) => request.includes('/similar'));
    expect(asked).toEqual(['/api/passages/hostile00000000/similar?limit=2&scope=all']);
    const link = page.locator('loci-similar h4 a').first();
    expect(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href)).toMatch(/\/\?document=.*&passage=/);
    const heard = await listen(page, ['loci-select']);
    await page.evaluate(() => document.addEventListener('loci-select', (event) => event.preventDefault()));
    await link.click();
    expect((await heard()).map(([name]) => name)).toEqual(['loci-select']);
    expect(page.url()).toBe(site.server.address);
  });

  test('asks a client that comes later, too', async () => {
    site.server.fail('problem');
    const page = await openEmbedded(site, { element: 'loci-similar', attributes: { passage: 'hostile00000000' } });
    const element = page.locator('loci-similar');
    await element.getByRole('button', { name: 'Try again' }).waitFor();
    await element.evaluate((similar: LociSimilar) => {
      const client = { similar: async () => ({ passage: null, parts: [], hits: [], tookMs: 1 }) };
      Object.assign(similar, { client });
    });
    await element.getByText('No other article says anything like it.').first().waitFor();
  });

  test('compares the text that it contains, and another when that is set', async () => {
    const page = await openEmbedded(site, { element: 'loci-similar' });
    const element = page.locator('loci-similar');
    await element.evaluate((similar) => similar.append('Whoever pays for the army decides.'));
    await element.getByText('Reworded').waitFor();
    expect(await element.getByText('Whoever pays for the army decides.').isVisible()).toBe(true);
    await element.evaluate((similar: LociSimilar) => {
      similar.text = 'Whoever pays.\n\nNobody says this.';
    });
    await element.getByText('Nothing like this part.').waitFor();
  });
});

describe('<loci-selection>', () => {
  const open = (options = {}): Promise<Page> =>
    openEmbedded(site, { element: 'loci-selection', attributes: { for: 'article' }, texts: TEXTS }, options);
  const button = (page: Page) => page.getByRole('button', { name: 'Similar passages' });
  const panel = (page: Page) => page.getByRole('dialog', { name: 'Similar passages' });
  const select = (page: Page, id: string) =>
    page.locator(`#${id}`).evaluate((element) => document.getSelection()?.selectAllChildren(element));
  const selected = (page: Page) => page.evaluate(() => String(document.getSelection()));

  test('shows a button beside a selected sentence, and similar passages in a panel; the selection stays', async () => {
    const page = await open();
    await page.locator('#article').click({ clickCount: 3 });
    await button(page).waitFor();
    const text = await page.locator('#article').boundingBox();
    const beside = await button(page).boundingBox();
    expect((beside?.y ?? 0) - ((text?.y ?? 0) + (text?.height ?? 0))).toBeLessThan(40);
    await button(page).click();
    await panel(page).getByText('Reworded').waitFor();
    expect((await selected(page)).trim()).toBe(TEXTS[0]);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    expect(await focusedText(page)).toBe('Similar passages');
  });

  test('is reached with Tab, dismissed with Escape until something else is selected', async () => {
    const page = await open();
    await select(page, 'article');
    await button(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Similar passages');
    expect((await selected(page)).trim()).toBe(TEXTS[0]);
    await page.keyboard.press('Escape');
    await button(page).waitFor({ state: 'hidden' });
    await page.evaluate(() => document.getSelection()?.empty());
    await page.waitForTimeout(400);
    await select(page, 'article');
    await button(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel(page).getByText('Reworded').waitFor();
  });

  test('follows the text when the page scrolls, and leaves other texts, short ones and fields alone', async () => {
    const page = await open({ viewport: { width: 800, height: 400 } });
    await select(page, 'article');
    await button(page).waitFor();
    const before = await button(page).boundingBox();
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 60);
    await expect
      .poll(async () => Math.round(((await button(page).boundingBox())?.y ?? 0) - (before?.y ?? 0)))
      .toBe(-60);
    await select(page, 'text-3');
    await button(page).waitFor({ state: 'hidden' });
    await page.locator('#article').evaluate((element) => {
      const [text] = element.childNodes;
      if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 7);
    });
    await page.waitForTimeout(400);
    expect(await button(page).isVisible()).toBe(false);
  });

  test('works with a finger, within a narrow window', async () => {
    const page = await open({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
    await select(page, 'article');
    await button(page).tap();
    await panel(page).getByText('Reworded').waitFor();
    const box = await panel(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    await panel(page).getByRole('button', { name: 'Close' }).tap();
    await panel(page).waitFor({ state: 'hidden' });
  });
});
