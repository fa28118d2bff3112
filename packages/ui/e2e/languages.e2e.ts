/** The elements in other languages and the other direction, in a real browser. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openEmbedded } from './embedded.js';
import { usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const speak = (page: Page, lang: string) =>
  page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, lang);
const box = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

describe('the language', () => {
  test('is that of the page, also when it changes, down to what is said already', async () => {
    const page = await site.open('?q=security+guarantees');
    await page.locator('loci-hit').first().waitFor();
    await speak(page, 'de');
    await box(page, 'Passagen suchen').waitFor();
    await page.getByText(/^\d+ Passagen in \d Quellen$/).waitFor();
    await page.getByRole('button', { name: 'Ähnliche Passagen' }).first().waitFor();
    expect(await page.getByText('Words and meaning').count()).toBe(0);
    await speak(page, 'en');
    await box(page, 'Search passages').waitFor();
  });

  test('is that of the nearest element around', async () => {
    const page = await site.open();
    await page.locator('main').evaluate((main: HTMLElement) => {
      main.lang = 'fr';
    });
    await box(page, 'Rechercher des passages').waitFor();
    await page.locator('loci-search').evaluate((element) => {
      (element as HTMLElement).lang = 'pl';
    });
    await box(page, 'Szukaj fragmentów').waitFor();
  });

  test('is the browser’s where the page names none', async () => {
    const page = await site.open('', { locale: 'ja-JP' });
    await page.evaluate(() => document.documentElement.removeAttribute('lang'));
    await box(page, '箇所を検索').waitFor();
  });

  test('is loaded when it is spoken, and no other', async () => {
    const page = await site.open();
    // The page goes on loading what it will need behind what it shows.
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await speak(page, 'uk');
    await box(page, 'Пошук уривків').waitFor();
    expect(asked.filter((url) => /chunks\//.test(url)).map((url) => /chunks\/([a-z]+)/.exec(url)?.[1])).toEqual([
      'ukrainian',
    ]);
  });

  test('stays what it was where another cannot be loaded', async () => {
    const page = await site.open();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    await page.route('**/chunks/turkish*', (route) => route.abort());
    await speak(page, 'tr');
    await page.waitForTimeout(500);
    await box(page, 'Search passages').fill('Kissinger');
    await page.locator('loci-hit').first().waitFor();
  });

  test('gives way to the messages of the page', async () => {
    const page = await site.open();
    await page.locator('loci-search').evaluate((element) => {
      Object.assign(element, { messages: { searchLabel: 'Find in the archive' } });
    });
    await box(page, 'Find in the archive').waitFor();
  });
});

describe('from right to left', () => {
  async function openArabic(search: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
    const page = await site.open(search, { viewport });
    await page.evaluate(() => {
      document.documentElement.lang = 'ar';
      document.documentElement.dir = 'rtl';
    });
    await box(page, 'البحث في المقاطع').waitFor();
    return page;
  }

  test('everything stands at the other side, and texts keep their own direction', async () => {
    const page = await openArabic('?q=security+guarantees');
    const hit = page.locator('loci-hit').first();
    await hit.getByRole('button', { name: 'مقاطع مشابهة' }).waitFor();
    const edges = (selector: string) =>
      hit
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return { left, right };
        });
    const strip = await edges('.strip');
    const text = await edges('.text');
    expect(strip.left).toBeGreaterThanOrEqual(text.right);
    const direction = (selector: string) =>
      hit
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await direction('.text')).toBe('ltr');
    expect(await direction('.foot')).toBe('rtl');
    const sources = await page.locator('loci-filters').evaluate((element) => element.getBoundingClientRect().left);
    expect(sources).toBeGreaterThan(text.left);
  });

  test('an element of a language from right to left turns around in any page', async () => {
    const page = await site.open('?q=security');
    await page.locator('loci-search').evaluate((element) => {
      (element as HTMLElement).lang = 'he';
    });
    await box(page, 'חיפוש קטעים').waitFor();
    const foot = page.locator('loci-hit').first().locator('.foot');
    await expect.poll(() => foot.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  test('similar passages and a selection turn around as the box does', async () => {
    const texts = ['Whoever pays for the army decides what becomes of the ceasefire.'];
    const attributes = { for: 'article', lang: 'he' };
    const page = await openEmbedded(site, { element: 'loci-selection', attributes, texts });
    await page.locator('#article').click({ clickCount: 3 });
    const button = page.getByRole('button', { name: 'קטעים דומים' });
    await button.waitFor();
    const directionOf = (element: Locator) => element.evaluate((shown) => getComputedStyle(shown).direction);
    expect(await directionOf(button)).toBe('rtl');
    await page.locator('loci-selection').evaluate((element) => {
      const similar = document.createElement('loci-similar');
      similar.lang = 'ar';
      similar.text = 'Whoever pays for the army decides.';
      element.after(similar);
    });
    const panel = page.getByRole('region', { name: 'مقاطع مشابهة' });
    await panel.waitFor();
    expect(await directionOf(panel)).toBe('rtl');
  });

  test('a query of the other direction keeps its place in a sentence', async () => {
    const page = await openArabic('?q=zebra+(1)');
    const heading = page.getByRole('heading', { name: /zebra/ });
    await heading.waitFor();
    expect(await heading.textContent()).toBe('لا شيء هنا يطابق «\u2068zebra (1)\u2069»');
  });
});
