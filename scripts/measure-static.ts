/**
 * Measures what a browser loads to search an exported index, and how long it takes:
 *
 *     npx tsx scripts/measure-static.ts <export folder> "<query>…" [--slow] [--meaning]
 *
 * The folder is what `loci export` wrote. Each query is asked by a browser with an empty cache, on a page with nothing
 * but the box; bytes are those of the bodies that a host with gzip sends until the first hit is shown, the page's own
 * among them (or until it is said that no word fits). `--slow` lets the host send 1.6 Mbit/s with 150 ms of latency, as
 * Lighthouse does for slow 4G; `--meaning` waits for the search by meaning as well.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { boxPage, startStaticHost } from '../e2e/static-host.js';
import { launchBrowser } from './browser.js';

/** `throttling.mobileSlow4G` of Lighthouse. */
const SLOW = { latencyMs: 150, bytesPerSecond: 1_638_400 / 8 };
const MEANING_TIMEOUT_MS = 600_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { slow: { type: 'boolean', default: false }, meaning: { type: 'boolean', default: false } },
});
const [folder, ...queries] = positionals;
if (folder === undefined || queries.length === 0) {
  console.error('usage: npx tsx scripts/measure-static.ts <export folder> "<query>…" [--slow] [--meaning]');
  process.exit(2);
}

const host = await startStaticHost(folder, {
  pages: { '/box': boxPage('/') },
  ...(options.slow ? { link: SLOW } : {}),
});
const browser = await launchBrowser();
console.log(`${'query'.padEnd(50)}${'requests'.padStart(9)}${'kB'.padStart(8)}${'first hit ms'.padStart(13)}`);
for (const query of queries) {
  const context = await browser.newContext();
  const page = await context.newPage();
  host.forget();
  await page.goto(`${host.url}box`);
  const start = performance.now();
  await ask(page, query);
  await page.locator('loci-hit, [part=none]').first().waitFor();
  const milliseconds = performance.now() - start;
  print(query, milliseconds);
  if (options.meaning) {
    await page.locator('[part=readiness]').first().waitFor();
    await page.locator('[part=readiness]').first().waitFor({ state: 'detached', timeout: MEANING_TIMEOUT_MS });
    print('  until meaning is searched, too', performance.now() - start);
  }
  await context.close();
}
await browser.close();
await host.close();

async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox').fill(query);
  await page.getByRole('combobox').press('Enter');
}

function print(name: string, milliseconds: number): void {
  const kilobytes = host.sent.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1000;
  console.log(
    name.slice(0, 49).padEnd(50) +
      String(host.sent.length).padStart(9) +
      kilobytes.toFixed(0).padStart(8) +
      milliseconds.toFixed(0).padStart(13),
  );
}
