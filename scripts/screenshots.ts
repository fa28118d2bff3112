/** `npx tsx scripts/screenshots.ts`: takes the pictures of the documentation from the built page over the seeds. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startLoci } from '../e2e/running-loci.js';
import { launchBrowser } from './browser.js';

const FOLDER = fileURLToPath(new URL('../docs', import.meta.url));
const QUERY = 'security guarantees';
/** What a reader of the documentation sees at once. */
const VIEWPORT = { width: 1280, height: 900 };

mkdirSync(FOLDER, { recursive: true });
const loci = await startLoci();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: VIEWPORT,
    colorScheme: 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  await page.goto(`${loci.url}/?q=${encodeURIComponent(QUERY)}`);
  await page.locator('loci-hit .sentence').first().waitFor();
  // The first search loads the model: its time is not what a reader meets from then on.
  await page.reload();
  await page.locator('loci-hit .sentence').first().waitFor();
  await page.screenshot({ path: `${FOLDER}/screenshot.png` });
  console.log(`docs/screenshot.png shows the results for “${QUERY}”.`);
} finally {
  await browser.close();
  await loci.stop();
}
