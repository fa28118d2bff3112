import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../../e2e/broken-rules.js';
import { HOSTILE_TEXT } from './corpus.js';
import { box, hits, usePageUnderTest } from './page-under-test.js';

const site = usePageUnderTest();

const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};
const COLOUR_RULES: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

interface State {
  readonly name: string;
  readonly search: string;
  readonly show: (page: Page) => Promise<void>;
  /** Without a network another language cannot come. */
  readonly isOffline?: true;
}

const STATES: readonly State[] = [
  { name: 'empty', search: '', show: (page) => page.getByRole('heading', { name: 'Articles' }).waitFor() },
  { name: 'results', search: '?q=security+guarantees', show: (page) => hits(page).first().waitFor() },
  {
    name: 'grouped',
    search: '?q=security+guarantees&group=document',
    show: (page) =>
      page
        .getByText(/more passages? in this article/)
        .first()
        .click(),
  },
  {
    name: 'similar',
    search: '?q=security+guarantees',
    show: async (page) => {
      await hits(page).first().getByRole('button', { name: 'Similar passages' }).click();
      await page.getByText('Verbatim').waitFor();
    },
  },
  {
    name: 'explanation',
    search: '?q=security+guarantees',
    show: async (page) => {
      await hits(page).first().getByRole('button', { name: 'Why?' }).click();
      await page.getByText('Number 1 by words').waitFor();
    },
  },
  {
    name: 'suggestions',
    search: '',
    show: async (page) => {
      await box(page).pressSequentially('secu', { delay: 20 });
      await page.getByRole('option', { name: 'security guarantees' }).waitFor();
      await box(page).press('ArrowDown');
      await page.waitForURL(/q=secu/);
      await hits(page).first().waitFor();
    },
  },
  {
    name: 'weaker matches and a stack of near-duplicates',
    search: '?q=Moscow&weaker=1&group=none',
    show: async (page) => {
      await page.locator('loci-hit details summary').first().click();
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByRole('heading', { name: 'Weaker matches' }).waitFor();
    },
  },
  {
    name: 'a text of one’s own',
    search: '',
    show: async (page) => {
      await page.getByRole('button', { name: 'Find passages like a text' }).click();
      await page.getByRole('textbox', { name: 'Text to compare' }).fill('Who pays for the army?\n\nPears are ripe.');
      await page.getByRole('button', { name: 'Find similar passages' }).click();
      await page.getByRole('button', { name: 'Show what it replaces' }).click();
      await page.getByText('Nothing like this part.').waitFor();
    },
  },
  {
    name: 'article',
    search: '?q=security+guarantees',
    show: async (page) => {
      await hits(page).first().locator('a.open').click();
      await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    },
  },
  {
    name: 'matrix',
    search: '?q=security+guarantees&matrix=1',
    show: async (page) => {
      await page
        .getByRole('grid')
        .getByRole('link', { name: /: words and meaning/ })
        .first()
        .focus();
      await page.locator('loci-matrix .preview bdi').getByText(/\w/).waitFor();
    },
  },
  {
    name: 'loading',
    search: '',
    show: async (page) => {
      site.server.hold('endless');
      await box(page).fill('endless');
      await page.locator('.skeleton').waitFor();
    },
  },
  {
    name: 'offline',
    search: '',
    isOffline: true,
    show: async (page) => {
      await page.getByRole('heading', { name: 'Articles' }).waitFor();
      await page.context().setOffline(true);
      await box(page).fill('security');
      await page.getByText('You are offline.').waitFor();
    },
  },
  {
    name: 'modal',
    search: '',
    show: async (page) => {
      await page.locator('loci-search').evaluate((element) => element.setAttribute('variant', 'modal'));
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await box(page).fill('security guarantees');
      await hits(page).first().waitFor();
    },
  },
  { name: 'none', search: '?q=zebra', show: (page) => page.getByText('Nothing here fits').first().waitFor() },
  {
    name: 'error',
    search: '',
    show: async (page) => {
      site.server.fail('problem');
      await box(page).fill('x');
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    },
  },
];

/** Six audits of a whole page, on a machine that has other things to do. */
const AUDIT_TIMEOUT_MS = 180_000;

/**
 * A frame has to be drawn before every element has its new looks; to wait for animation frames is not enough, of elements
 * that lie behind the article Chromium then tells colours of before.
 */
const redraw = (page: Page) => page.screenshot();

describe.each(STATES)('the state "$name"', ({ search, show, isOffline }) => {
  test(
    'breaks no rule of accessibility: light, dark, in forced colours, from right to left, small, and enlarged',
    async () => {
      // The rules are put into the page as a script, which its policy would rightly stop.
      const page = await site.open(search, { colorScheme: 'light', bypassCSP: true });
      await show(page);
      expect(await brokenRules(page, ALL_RULES), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() => getComputedStyle(document.documentElement).color === 'rgb(231, 235, 234)');
      await redraw(page);
      expect(await brokenRules(page, COLOUR_RULES), 'dark').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await redraw(page);
      expect(await brokenRules(page, COLOUR_RULES), 'forced colours').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      await page.setViewportSize({ width: 320, height: 640 });
      await redraw(page);
      expect(await brokenRules(page, ALL_RULES), '320 pixels').toEqual([]);
      await page.setViewportSize({ width: 640, height: 900 });
      await enlargeText(page);
      expect(await brokenRules(page, ALL_RULES), 'text twice as large').toEqual([]);
      if (!isOffline) {
        await speakArabic(page);
        expect(await brokenRules(page, ALL_RULES), 'from right to left').toEqual([]);
      }
    },
    AUDIT_TIMEOUT_MS,
  );

  test('fits 320 pixels, and text twice as large, without scrolling sideways', async () => {
    const page = await site.open(search, { viewport: { width: 320, height: 640 } });
    await show(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 640, height: 900 });
    await enlargeText(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    if (!isOffline) {
      await speakArabic(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    }
  });
});

async function enlargeText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await redraw(page);
}

/** Turns the page around while it is open: the elements follow. */
async function speakArabic(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
  });
  await page.locator('input[placeholder="ابحث بالكلمات أو بالمعنى"]').first().waitFor({ state: 'attached' });
  await redraw(page);
}

describe('a screen reader', () => {
  test('is told counts, nothing found, and failures, once they have settled', async () => {
    const page = await site.open();
    const status = page.getByRole('status').first();
    expect(await status.textContent()).toBe('');
    await box(page).pressSequentially('security', { delay: 30 });
    await status.getByText(/^\d+ passages in \d sources found\.$/).waitFor({ state: 'attached' });
    await box(page).fill('zebra');
    await status.getByText('Nothing here fits “zebra”').waitFor({ state: 'attached' });
    site.server.fail('problem');
    await box(page).fill('Moscow');
    await status
      .getByText('The search did not work. The server is busy. Try again in a moment.')
      .waitFor({ state: 'attached' });
  });

  test('is told once more where the next answer is the same, and where more hits cannot be had', async () => {
    const page = await site.open();
    await page
      .getByRole('status')
      .first()
      .evaluate((region) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        const note = () => said.push(region.textContent ?? '');
        new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      });
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    const found = '19 passages in 4 sources found.';
    await box(page).fill('security');
    await expect.poll(said).toEqual([found]);
    await box(page).fill('security ');
    await expect.poll(said).toEqual([found, '', found]);
    site.server.fail('problem');
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(async () => (await said()).at(-1)).toContain('The server is busy.');
  });

  test('finds headings, articles and named controls', async () => {
    const page = await site.open('?q=security+guarantees');
    await hits(page).first().waitFor();
    const tree = await page.locator('loci-search').ariaSnapshot();
    expect(tree).toMatch(/- combobox "Search passages"/);
    expect(tree).toMatch(/- group "Search by":/);
    expect(tree).toMatch(/- radio "Both" \[checked\]/);
    expect(tree).toMatch(/- region "Results":/);
    expect(tree).toMatch(/- article "President Donald Trump with Russian President Vladimir Putin":/);
    expect(tree).toMatch(/- heading "President Donald Trump with Russian President Vladimir Putin" \[level=3\]/);
  });
});

describe('a hostile document', () => {
  test('is shown as the text it is, and nothing in it runs', async () => {
    const page = await site.open('?q=desrever');
    const text = hits(page).first().locator('.text');
    await text.waitFor();
    expect(await text.textContent()).toContain('<img src=x onerror="window.hostile=1"><script>');
    expect(await text.locator('img, script').count()).toBe(0);
    await hits(page).first().locator('a.open').click();
    await page.getByRole('dialog').getByText('<i>nobody</i>').waitFor();
    const shown = await page.getByRole('region', { name: 'The passage you came for' }).locator('.text').textContent();
    expect(shown).toBe(HOSTILE_TEXT);
    for (const place of [page.getByRole('dialog'), hits(page).first()]) {
      expect(await place.getByRole('link', { name: 'Original' }).count()).toBe(0);
    }
    expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
  });

  test('a query of markup is a query', async () => {
    const page = await site.open(`?q=${encodeURIComponent('zebra <img src=x onerror=alert(1)>')}`);
    await page.getByRole('heading', { name: 'Nothing here fits “zebra <img src=x onerror=alert(1)>”' }).waitFor();
    expect(await page.locator('loci-results img').count()).toBe(0);
  });
});
