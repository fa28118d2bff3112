/** One visit of a page with the box: what comes over the network, and when, until there is something to see. */
import type { Browser, CDPSession } from 'playwright-core';
import { type Network, throttle } from './networks.js';

/** The model and its runtime are some 30 MB. */
const MEANING_TIMEOUT_MS = 300_000;
const HIT_TIMEOUT_MS = 120_000;

export interface Place {
  readonly name: string;
  readonly url: string;
  /** HTML to show at the address, or null where the host has the page. */
  readonly page: string | null;
  /** Whether the first answer is by words and meaning; else what meaning needs comes after it. */
  readonly hasMeaningAtOnce: boolean;
  /** Counts what the host has sent since it was last reset; null to ask the browser, which leaves out its workers. */
  readonly host: { readonly sent: readonly { readonly sizeBytes: number }[]; forget(): void } | null;
}

/** What had come, and how long after opening the page, when a stage was reached. */
export interface StageRun {
  readonly name: string;
  readonly files: number;
  /** Bodies as they were sent; where the browser was asked, with headers. */
  readonly sizeBytes: number;
  readonly timeMs: number;
}

export interface BoxRun {
  readonly stages: readonly StageRun[];
}

export async function measureRun(browser: Browser, place: Place, network: Network, query: string): Promise<BoxRun> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const { page: html } = place;
  if (html !== null) await page.route(place.url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const traffic = await watchTraffic(place, await context.newCDPSession(page));
  await throttle(context, page, network);
  const stages: StageRun[] = [];
  const start = performance.now();
  const reach = (name: string) => stages.push({ name, ...traffic(), timeMs: performance.now() - start });
  await page.goto(place.url, { waitUntil: 'commit' });
  const box = page.getByRole('combobox');
  await box.waitFor({ timeout: HIT_TIMEOUT_MS });
  reach('The box can be typed in');
  await box.fill(query);
  await box.press('Enter');
  await page.locator('loci-hit mark').first().waitFor({ timeout: HIT_TIMEOUT_MS });
  reach(place.hasMeaningAtOnce ? 'The first passages are shown' : 'The first passages are shown, by words');
  if (!place.hasMeaningAtOnce && network.conditions === null) {
    await page.locator('[part=readiness]').first().waitFor();
    await page.locator('[part=readiness]').first().waitFor({ state: 'detached', timeout: MEANING_TIMEOUT_MS });
    reach('Meaning is searched, too');
  }
  await context.close();
  return { stages };
}

/** What has come so far; a page that was put in the way of the request is not counted. */
async function watchTraffic(
  { host }: Place,
  session: CDPSession,
): Promise<() => Pick<StageRun, 'files' | 'sizeBytes'>> {
  if (host !== null) {
    host.forget();
    return () => count(host.sent);
  }
  const loaded: { sizeBytes: number }[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => loaded.push({ sizeBytes: encodedDataLength }));
  await session.send('Network.enable');
  return () => count(loaded);
}

function count(answers: readonly { readonly sizeBytes: number }[]): Pick<StageRun, 'files' | 'sizeBytes'> {
  return { files: answers.length, sizeBytes: answers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}
