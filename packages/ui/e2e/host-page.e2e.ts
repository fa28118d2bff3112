/** What a host page may do with a box while it is in use: move it, hide it, change its attributes, and have several. */
import type { LociSearch } from '@loci/ui';
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

describe('an attribute', () => {
  const set = (page: Page, name: string, value: string | null) =>
    page.locator('loci-search').evaluate(
      (element, { name, value }) => {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      },
      { name, value },
    );

  test('may change at any time, also what kind of box it is', async () => {
    const page = await inline();
    await set(page, 'variant', 'page');
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
    await set(page, 'variant', 'modal');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await box(page).fill('security');
    await hits(page).first().waitFor();
  });

  test('that names another index has it asked at once, and nothing of the one before stays', async () => {
    const page = await inline();
    await box(page).fill('Moscow');
    await hits(page).first().waitFor();
    await page.route('**/elsewhere/api/search**', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"Another index."}' }),
    );
    await set(page, 'server', '/elsewhere');
    await page.getByText('Another index.').waitFor();
    expect(await hits(page).count()).toBe(0);
  });

  test('that is taken away leaves the default', async () => {
    const page = await inline({ shortcut: '/', 'page-size': '5', variant: 'page' });
    for (const name of ['shortcut', 'page-size', 'variant', 'theme', 'links']) await set(page, name, null);
    await page.locator('#find').focus();
    await page.keyboard.press('Control+k');
    await expect.poll(() => box(page).evaluate((input) => input.matches(':focus'))).toBe(true);
    const asked = page.waitForRequest(/\/api\/search/);
    await box(page).fill('security');
    expect(new URL((await asked).url()).searchParams.get('limit')).toBe('10');
    await hits(page).first().waitFor();
  });

  test.each([
    ['many', '10'],
    ['0', '1'],
    ['500', '100'],
    ['25', '25'],
  ])('page-size="%s" asks for %s hits', async (value, limit) => {
    const page = await inline();
    await set(page, 'page-size', value);
    const asked = page.waitForRequest(/\/api\/search/);
    await box(page).fill('security');
    expect(new URL((await asked).url()).searchParams.get('limit')).toBe(limit);
  });
});

describe('a page that is faster than the box', () => {
  test.each([{ variant: 'modal' }, { 'url-state': '' }, {}])('is heard by one with %j', async (attributes) => {
    const page = await openEmbedded(site, { element: 'main' });
    await page.evaluate((attributes) => {
      const element = document.createElement('loci-search');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.search('Moscow');
      document.querySelector('main')?.append(element);
      element.focus();
    }, attributes);
    await hits(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('Moscow');
  });
});

describe('several boxes in one page', () => {
  const addBox = (page: Page, attributes: Readonly<Record<string, string>>) =>
    page.evaluate((attributes) => {
      const element = document.createElement('loci-search');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.querySelector('main')?.append(element);
    }, attributes);
  const openDialogs = (page: Page) =>
    page.locator('loci-search dialog').evaluateAll((dialogs) => dialogs.map((dialog) => dialog.matches(':modal')));

  test('answer a shortcut once: the first, and the next one where the first is hidden', async () => {
    const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal' } });
    await addBox(page, { variant: 'modal' });
    await page.getByRole('button', { name: 'Search', exact: true }).nth(1).waitFor();
    await page.keyboard.press('Control+k');
    await expect.poll(() => openDialogs(page)).toEqual([true, false]);
    await page.keyboard.press('Escape');
    await expect.poll(() => openDialogs(page)).toEqual([false, false]);
    await page
      .locator('loci-search')
      .first()
      .evaluate((element: HTMLElement) => {
        element.hidden = true;
      });
    await page.keyboard.press('Control+k');
    await expect.poll(() => openDialogs(page)).toEqual([false, true]);
  });

  test('leave a key alone that the page has taken', async () => {
    const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal' } });
    await page.evaluate(() => document.body.addEventListener('keydown', (event) => event.preventDefault()));
    await page.locator('#find').focus();
    await page.keyboard.press('Control+k');
    await page.locator('#find').click();
    expect(await openDialogs(page)).toEqual([false]);
  });
});

test('a modal that is closed by script takes the article with it', async () => {
  const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal' } });
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await box(page).fill('security');
  await hits(page).first().locator('a.open').click();
  await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
  await page.locator('loci-search').evaluate((element: LociSearch) => element.close());
  await page.locator('loci-article').waitFor({ state: 'detached' });
  await page.locator('#find').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Search passages' }).waitFor();
});

describe('a link that opens a modal', () => {
  const openLinked = async (attributes: Readonly<Record<string, string>>) => {
    const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal', ...attributes } });
    await page.locator('loci-search').evaluate((element) => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/elsewhere', textContent: 'All articles', id: 'all' });
      if (element.hasAttribute('for')) element.before(link);
      else {
        link.slot = 'trigger';
        element.append(link);
      }
    });
    return page;
  };

  test.each([
    ['by its id', { for: 'all' }],
    ['from the slot', {}],
  ])('%s stays on the page, and is left to the browser with a modifier', async (_name, attributes) => {
    const page = await openLinked(attributes);
    const link = page.getByRole('link', { name: 'All articles' });
    await link.click();
    await page.getByRole('dialog', { name: 'Search passages' }).waitFor();
    expect(page.url()).toBe(site.server.address);
    await page.keyboard.press('Escape');
    const opened = page.context().waitForEvent('page');
    await link.click({ modifiers: ['ControlOrMeta'] });
    await (await opened).waitForURL(/elsewhere/);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the type of the page around', () => {
  const LOUD = `main { text-transform: uppercase; letter-spacing: 5px; word-spacing: 9px; white-space: nowrap; text-align: center;
    font: italic small-caps 700 30px/3 cursive; text-indent: 40px; text-shadow: 1px 1px red; cursor: wait }`;
  const INHERITED = ['textTransform', 'letterSpacing', 'wordSpacing', 'whiteSpace', 'textAlign', 'textIndent'] as const;
  const looksOf = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, names) => {
        const { fontStyle, fontWeight, fontVariantCaps, textShadow, ...style } = getComputedStyle(element);
        return [fontStyle, fontWeight, fontVariantCaps, textShadow, ...names.map((name) => style[name])];
      }, INHERITED);

  test('does not reach passages, origins and choices', async () => {
    const page = await inline();
    await box(page).fill('security');
    await hits(page).first().waitFor();
    const parts = ['.text', '.origin span', '.position', 'loci-filters legend', 'loci-results .summary p'];
    const before = await Promise.all(parts.map((part) => looksOf(page, part)));
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, LOUD);
    await expect.poll(() => looksOf(page, 'main h1')).toContain('uppercase');
    expect(await Promise.all(parts.map((part) => looksOf(page, part)))).toEqual(before);
  });

  test('reaches the page’s own button of a modal, and not what it opens', async () => {
    const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant: 'modal' } });
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      const link = document.createElement('a');
      Object.assign(link, { href: '/all', slot: 'trigger', textContent: 'All articles' });
      document.querySelector('loci-search')?.append(link);
    }, LOUD);
    const link = page.getByRole('link', { name: 'All articles' });
    await link.waitFor();
    expect(await looksOf(page, 'loci-search > a')).toContain('uppercase');
    await link.click();
    await box(page).fill('security');
    await hits(page).first().waitFor();
    expect(await looksOf(page, '.text')).toContain('none');
    expect(await looksOf(page, '.text')).not.toContain('uppercase');
  });
});

test('an element that the page enlarges finds its place beside a selection', async () => {
  const texts = ['Whoever pays for the army decides what becomes of the ceasefire.'];
  const page = await openEmbedded(site, { element: 'loci-selection', attributes: { for: 'article' }, texts });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5% } loci-selection { zoom: 1.6 } p { font-size: 2rem }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.locator('#article').click({ clickCount: 3 });
  const button = page.getByRole('button', { name: 'Similar passages' });
  await button.waitFor();
  const text = await page.locator('#article').boundingBox();
  const gap = async () => ((await button.boundingBox())?.y ?? 0) - ((text?.y ?? 0) + (text?.height ?? 0));
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await expect.poll(gap).toBeLessThan(20);
});

describe('a part of the page that cannot be loaded', () => {
  const blockOnce = (page: Page, part: string) =>
    page.route(`**/chunks/${part}*`, (route) => route.abort(), { times: 1 });
  const failure = (page: Page) => page.getByText('A part of this page could not be loaded.');

  test('is told where similar passages of a text were asked for, and loaded on demand', async () => {
    const page = await site.open();
    await page.getByRole('button', { name: 'Find passages like a text' }).click();
    await blockOnce(page, 'loci-similar');
    await page.getByRole('textbox', { name: 'Text to compare' }).fill('Whoever pays for the army decides.');
    await page.getByRole('button', { name: 'Find similar passages' }).click();
    await failure(page).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('loci-similar h4').first().waitFor();
  });

  test('is told beside a selection', async () => {
    const texts = ['Whoever pays for the army decides what becomes of the ceasefire.'];
    const page = await openEmbedded(site, { element: 'loci-selection', attributes: { for: 'article' }, texts });
    await blockOnce(page, 'loci-similar');
    await page.locator('#article').click({ clickCount: 3 });
    await page.getByRole('button', { name: 'Similar passages' }).click();
    await failure(page).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('loci-similar h4').first().waitFor();
  });

  test.each(['page', 'modal'])('is told above the hits where an article was asked for in a %s', async (variant) => {
    const page = await openEmbedded(site, { element: 'loci-search', attributes: { variant } });
    await blockOnce(page, 'loci-article');
    if (variant === 'modal') await page.getByRole('button', { name: 'Search', exact: true }).click();
    await box(page).fill('security');
    await hits(page).last().locator('a.open').click();
    await failure(page).waitFor();
    expect(await failure(page).evaluate((text) => text.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    expect(await failure(page).count()).toBe(0);
  });

  test('is told in place of what an empty page shows', async () => {
    const page = await site.open();
    await blockOnce(page, 'loci-welcome');
    await page.reload();
    await failure(page).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Articles' }).waitFor();
  });
});
