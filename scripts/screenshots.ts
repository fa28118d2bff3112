/**
 * `npx tsx scripts/screenshots.ts [name…]`: takes the pictures of the documentation from the built pages over the seeds,
 * all of them, or those named.
 */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startLoci } from '../e2e/running-loci.js';
import { launchBrowser } from './browser.js';
import { PICTURES, showPicture } from './pictures/pictures.js';
import { shrinkPng } from './pictures/shrink-png.js';

const FOLDER = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
/** What a reader of the documentation sees at once. */
const VIEWPORT = { width: 1280, height: 900 };

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !PICTURES.some((picture) => picture.name === name));
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(', ')}; there are ${PICTURES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

mkdirSync(FOLDER, { recursive: true });
const loci = await startLoci();
const browser = await launchBrowser();
let totalBytes = 0;
try {
  // The first search loads the model: its time is not what a reader meets from then on.
  await fetch(`${loci.url}/api/search?q=security`);
  for (const picture of PICTURES) {
    if (chosen.length > 0 && !chosen.includes(picture.name)) continue;
    const page = await browser.newPage({
      viewport: picture.viewport ?? VIEWPORT,
      colorScheme: picture.dark ? 'dark' : 'light',
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    try {
      await page.goto(`${loci.url}/${picture.path}`);
      await showPicture(page, picture);
    } catch (error) {
      // The others are worth having; the exit code tells that one is missing.
      console.error(`${picture.name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
      await page.close();
      continue;
    }
    const png = await shrinkPng(page, await page.screenshot());
    await writeFile(join(FOLDER, `${picture.name}.png`), png);
    totalBytes += png.length;
    console.log(`${picture.name.padEnd(20)} ${(png.length / 1000).toFixed(0).padStart(5)} kB`);
    await page.close();
  }
  console.log(`${'in all'.padEnd(20)} ${(totalBytes / 1000).toFixed(0).padStart(5)} kB in docs/screenshots`);
} finally {
  await browser.close();
  await loci.stop();
}
