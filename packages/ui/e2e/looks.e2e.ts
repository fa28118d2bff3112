/**
 * The page looks as it did: each state is drawn with a font of blocks, so that the fonts of a machine do not matter,
 * and compared square by square with a grid that was accepted before. `LOCI_LOOKS=accept` accepts what is there now.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { blockFont } from './looks/block-font.js';
import { changedShare, drawGrid, gridOf, type LuminanceGrid, readGrid } from './looks/luminance-grid.js';
import { hits, usePageUnderTest } from './page-under-test.js';

const FOLDER = join(import.meta.dirname, 'looks');
const ACCEPT = 'accept';
/** Below what moving one line of text by its height does, and above what two versions of a browser differ by. */
const TOLERATED_SHARE = 0.004;
/** The bar of progress and the caret of the box move. */
const STILL = `*, ::before, ::after { caret-color: transparent !important; animation: none !important }`;
/** Where hinting is on, the widths of letters are rounded to pixels, and lines break elsewhere: geometric precision has none. */
const STYLES = `
  @font-face { font-family: Blocks; font-weight: 1 1000; src: url(data:font/ttf;base64,${blockFont().toString('base64')}) }
  :root { --loci-font: Blocks; --loci-font-passage: Blocks; --passage: Blocks }
  * { font-family: Blocks !important; text-rendering: geometricPrecision }
  ${STILL}`;

const DESKTOP = { width: 1280, height: 896 };
const PHONE = { width: 360, height: 736 };

interface Look {
  readonly name: string;
  readonly search: string;
  readonly options?: BrowserContextOptions;
  readonly show: (page: Page) => Promise<unknown>;
}

const showHits = (page: Page) => hits(page).first().waitFor();
const LOOKS: readonly Look[] = [
  { name: 'empty', search: '', show: (page) => page.getByRole('heading', { name: 'Articles' }).waitFor() },
  { name: 'results', search: '?q=security+guarantees', show: showHits },
  { name: 'results-phone', search: '?q=security+guarantees', options: { viewport: PHONE }, show: showHits },
  { name: 'results-dark', search: '?q=security+guarantees', options: { colorScheme: 'dark' }, show: showHits },
  { name: 'matrix', search: '?q=security+guarantees&matrix=1', show: (page) => page.getByRole('grid').waitFor() },
  { name: 'none', search: '?q=zebra', show: (page) => page.getByText('Nothing here fits').first().waitFor() },
  { name: 'static', search: 'static.html', show: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
  {
    name: 'static-phone',
    search: 'static.html',
    options: { viewport: PHONE },
    show: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
];

const site = usePageUnderTest();

async function look({ search, options, show }: Look): Promise<{ page: Page; grid: LuminanceGrid }> {
  // The font stands in a style sheet of the test, which the page's policy would rightly refuse.
  const page = await site.open(search, { viewport: DESKTOP, colorScheme: 'light', bypassCSP: true, ...options });
  await page.addStyleTag({ content: STYLES });
  await show(page);
  await page.evaluate(async () => {
    await document.fonts.load('1rem Blocks');
    await document.fonts.ready;
  });
  return { page, grid: await gridOf(page, await page.screenshot()) };
}

describe.each(LOOKS)('the look "$name"', (state) => {
  test('is the one that was accepted', async () => {
    const { page, grid } = await look(state);
    const path = join(FOLDER, `${state.name}.png`);
    if (process.env['LOCI_LOOKS'] === ACCEPT) await writeFile(path, await drawGrid(page, grid));
    expect(existsSync(path), `There is no accepted look ${path}: make it with LOCI_LOOKS=accept.`).toBe(true);
    const share = changedShare(grid, await readGrid(page, await readFile(path)));
    if (share > TOLERATED_SHARE) {
      const seen = join(await mkdtemp(join(tmpdir(), 'loci-look-')), `${state.name}.png`);
      await writeFile(seen, await page.screenshot());
      const percent = (share * 100).toFixed(1);
      expect.fail(
        `${percent} % of the page looks different now: ${seen}. Where that is meant, accept it with LOCI_LOOKS=accept.`,
      );
    }
  });
});

test('a page whose parts have moved by a line does not pass for the same', async () => {
  const [results] = LOOKS.filter(({ name }) => name === 'results');
  if (!results) throw new Error('There is no look of results.');
  const { page, grid } = await look(results);
  await page.addStyleTag({ content: 'main { translate: 0 24px }' });
  expect(changedShare(grid, await gridOf(page, await page.screenshot()))).toBeGreaterThan(TOLERATED_SHARE);
});
