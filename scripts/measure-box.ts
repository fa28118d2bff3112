/**
 * Measures what the box loads, and how long it takes, with a server and without one, over networks of three speeds:
 *
 *     npx tsx scripts/measure-box.ts [--query "security guarantees"] [--runs 3] [--write]
 *
 * The built program indexes the seeds, serves them and exports them. Each run opens a page with nothing but the box in
 * a browser with an empty cache; times are medians, and count from opening the page, without the reader's own. `--write`
 * puts the figures of the export where the page on static hosts takes them from. Build first (`npm run build`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { runLoci, startLoci } from '../e2e/running-loci.js';
import { boxPage, startStaticHost } from '../e2e/static-host.js';
import { type BoxRun, measureRun, type Place } from './box/measure-run.js';
import { NETWORKS } from './box/networks.js';
import { launchBrowser } from './browser.js';

const FIGURES = fileURLToPath(new URL('../packages/ui/site/static-figures.json', import.meta.url));

const { values: options } = parseArgs({
  options: {
    query: { type: 'string', default: 'security guarantees' },
    runs: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'loci-box-'));
const loci = await startLoci();
for (const args of [['search'], ['words', '--words-only']]) {
  const { exitCode, stderr } = await runLoci(
    'export',
    loci.index,
    '--out',
    join(folder, args[0] ?? ''),
    ...args.slice(1),
  );
  if (exitCode !== 0) throw new Error(`loci export failed:\n${stderr}`);
}
const host = await startStaticHost(folder, { pages: { '/box': boxPage('/search/') } });
const browser = await launchBrowser();
try {
  const server: Place = {
    name: 'With a server',
    url: `${loci.url}/box`,
    page: serverPage(),
    hasMeaningAtOnce: true,
    host: null,
  };
  const exported: Place = {
    name: 'Without a server',
    url: `${host.url}box`,
    page: null,
    hasMeaningAtOnce: false,
    host,
  };
  // The first search of a server loads its model.
  await fetch(`${loci.url}/api/search?q=${encodeURIComponent(options.query)}`);
  await measure(browser, server);
  const stages = await measure(browser, exported);
  if (options.write) await writeFigures(browser, stages);
} finally {
  await browser.close();
  await host.close();
  await loci.stop();
  rmSync(folder, { recursive: true, force: true });
}

interface Stage {
  readonly name: string;
  readonly files: number;
  readonly sizeBytes: number;
  /** One for each network, null where it was not measured. */
  readonly timesMs: readonly (number | null)[];
}

/** Prints a row for each stage, and gives them back. */
async function measure(browser: Browser, place: Place): Promise<readonly Stage[]> {
  const byNetwork: BoxRun[][] = [];
  for (const network of NETWORKS) {
    const runs: BoxRun[] = [];
    for (let i = 0; i < Number(options.runs); i++) {
      runs.push(await measureRun(browser, place, network, options.query));
    }
    byNetwork.push(runs);
  }
  const names = byNetwork[0]?.[0]?.stages.map(({ name }) => name) ?? [];
  const stages = names.map((name, i): Stage => {
    const [unthrottled] = byNetwork[0] ?? [];
    const { files = 0, sizeBytes = 0 } = unthrottled?.stages[i] ?? {};
    const timesMs = byNetwork.map((runs) => median(runs.flatMap(({ stages }) => stages[i]?.timeMs ?? [])));
    return { name, files, sizeBytes, timesMs };
  });
  console.log(`\n${place.name}`);
  printRow('', ['files', 'kB', ...NETWORKS.map(({ name }) => name)]);
  for (const { name, files, sizeBytes, timesMs } of stages) {
    const times = timesMs.map((ms) => (ms === null ? '' : `${(ms / 1000).toFixed(2)} s`));
    printRow(name, [String(files), (sizeBytes / 1000).toFixed(1), ...times]);
  }
  return stages;
}

function printRow(name: string, cells: readonly string[]): void {
  console.log(name.padEnd(42) + cells.map((cell) => cell.padStart(15)).join(''));
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? null : Math.round(middle);
}

async function writeFigures(browser: Browser, stages: readonly Stage[]): Promise<void> {
  const { documents, passages } = (await (await fetch(`${loci.url}/api/stats`)).json()) as Record<string, number>;
  const [whole, words] = await Promise.all(['search', 'words'].map((name) => folderSize(join(folder, name))));
  const figures = {
    browser: `Chromium ${browser.version().split('.')[0]}`,
    documents,
    passages,
    query: options.query,
    export: { ...whole, wordsOnlySizeBytes: words?.sizeBytes },
    networks: NETWORKS.map(({ name }) => name),
    stages,
  };
  await writeFile(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\n${FIGURES} holds these figures; build the page again to show them.`);
}

async function folderSize(path: string): Promise<{ files: number; sizeBytes: number }> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return { files: files.length, sizeBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** As `boxPage`, for the server's own origin. */
function serverPage(): string {
  return '<!doctype html><html lang="en"><meta charset="utf-8"><title>Site</title><script type="module" src="/loci.js"></script><loci-search server="/"></loci-search></html>';
}
