/** The pictures of the documentation: each state of the site, and how a reader comes to it. */
import type { Page } from 'playwright-core';

export interface Picture {
  /** The file's name, without its ending. */
  readonly name: string;
  /** Below the server's address. */
  readonly path: string;
  /** Default 1280 × 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly dark?: true;
  readonly show: (page: Page) => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 768, height: 1024 };
const RESULTS = '?q=security+guarantees';
/** Longer than any of the page's transitions. */
const SETTLED_MS = 400;

const showHits = (page: Page) => page.locator('loci-hit .sentence').first().waitFor();
const showWelcome = (page: Page) => page.locator('loci-welcome .example').first().waitFor();
const showReference = (page: Page) => page.getByRole('heading', { name: 'Ranked passages for a query' }).waitFor();
const showTable = (page: Page) => page.locator('.figures').waitFor();
/** The box in the imaginary page has found something. */
const showStage = async (page: Page) => {
  await showHits(page);
  await page.getByRole('heading', { name: 'Try it in a page' }).evaluate((heading) => heading.scrollIntoView());
};

export const PICTURES: readonly Picture[] = [
  { name: 'search', path: RESULTS, show: showHits },
  { name: 'search-dark', path: RESULTS, dark: true, show: showHits },
  { name: 'search-phone', path: RESULTS, viewport: PHONE, show: showHits },
  { name: 'search-tablet', path: RESULTS, viewport: TABLET, show: showHits },
  { name: 'welcome', path: '', show: showWelcome },
  { name: 'welcome-phone', path: '', viewport: PHONE, dark: true, show: showWelcome },
  {
    name: 'matrix',
    path: `${RESULTS}&matrix=1`,
    show: async (page) => {
      await page.getByRole('grid').getByRole('link').first().focus();
      await page.locator('loci-matrix .preview').waitFor();
    },
  },
  {
    name: 'explanation',
    path: RESULTS,
    show: async (page) => {
      await page.locator('loci-hit').first().getByRole('button', { name: 'Why?' }).click();
      await page
        .locator('loci-explanation')
        .getByText(/by words/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'similar',
    path: RESULTS,
    show: async (page) => {
      await page.locator('loci-hit').first().getByRole('button', { name: 'Similar passages' }).click();
      await page.locator('loci-similar li').first().waitFor();
    },
  },
  {
    name: 'similar-to-a-text',
    path: '',
    show: async (page) => {
      await page.getByRole('button', { name: 'Find passages like a text' }).click();
      await page
        .getByRole('textbox', { name: 'Text to compare' })
        .fill(
          'At that time, Ukraine sought real security guarantees, in order to prevent Russian aggression in the future. ' +
            'Russia insisted on a mechanism under which it would have to be consulted.',
        );
      await page.getByRole('button', { name: 'Find similar passages' }).click();
      await page.locator('loci-similar li').first().waitFor();
    },
  },
  {
    name: 'article',
    path: RESULTS,
    show: async (page) => {
      await page.locator('loci-hit a.open').first().click();
      await page.getByRole('region', { name: 'The passage you came for' }).waitFor();
    },
  },
  {
    name: 'none',
    path: '?q=zebra+crossing+regulations',
    show: (page) => page.getByText('Nothing here fits').first().waitFor(),
  },
  {
    name: 'error',
    path: '',
    show: async (page) => {
      await showWelcome(page);
      await page.route('**/api/search**', (route) => route.abort());
      await page.getByRole('combobox').first().fill('security guarantees');
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    },
  },
  {
    name: 'right-to-left',
    path: 'embed.html',
    show: async (page) => {
      await page.getByLabel('Language').selectOption('ar');
      await page.getByLabel('Direction').selectOption('rtl');
      await showStage(page);
    },
  },
  { name: 'embed', path: 'embed.html', show: showStage },
  {
    name: 'embed-theme',
    path: 'embed.html',
    show: async (page) => {
      await page.getByRole('radio', { name: 'Gazette' }).check({ force: true });
      await showStage(page);
    },
  },
  {
    name: 'embed-phone',
    path: 'embed.html',
    viewport: PHONE,
    dark: true,
    show: async (page) => {
      await page.locator('#controls .theme').first().waitFor();
    },
  },
  { name: 'api', path: 'api.html', show: showReference },
  {
    name: 'api-answer',
    path: 'api.html#search',
    dark: true,
    show: async (page) => {
      const article = page.locator('article#search');
      await article.getByText('Try it').click();
      await article.getByRole('button', { name: 'Send' }).click();
      await article.getByText('200 OK').waitFor();
      await article.locator('form').evaluate((form) => form.scrollIntoView());
    },
  },
  { name: 'api-phone', path: 'api.html', viewport: PHONE, show: showReference },
  { name: 'static', path: 'static.html', show: showTable },
  { name: 'static-phone', path: 'static.html', viewport: PHONE, dark: true, show: showTable },
];

/** Shows a picture's state, and waits until it stands still. */
export async function showPicture(page: Page, { show }: Picture): Promise<void> {
  await show(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLED_MS);
}
