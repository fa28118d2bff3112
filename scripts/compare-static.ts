/**
 * Compares the answers of exported indexes with those of the indexes themselves, hit by hit, on the open collections:
 *
 *     npx tsx scripts/compare-static.ts <collections folder> [collection…] [--queries 50] [--browser 10]
 *         [--work .loci/evaluation]
 *
 * The indexes are those that `scripts/evaluate.ts` keeps in the work folder; the built program exports them
 * (`npm run build`). Of each collection, `--queries` of its queries, evenly spread, are answered in each mode through
 * the reader of parts in Node, and `--browser` of them by the worker in a real browser. There the model runs as
 * WebAssembly; so that a difference of the vectors can be told from one of the ranking, the browser's answers are
 * compared twice: with those that Node gives for the browser's vectors, and with those that it gives for its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadEmbedder } from '@loci/embedder';
import {
  createPartsReader,
  createSearcher,
  type Embedder,
  type IndexReader,
  openIndex,
  type PassageEmbedding,
  parsePartsManifest,
  partPath,
  type SearchAnswer,
  type SearchMode,
} from '@loci/engine';
import { openIndexDirectory } from '@loci/indexer';
import { minilmModel } from '@loci/minilm';
import { runLoci } from '../e2e/running-loci.js';
import { readQueries } from './evaluation/read-collection.js';
import { type BrowserSearch, openBrowserSearch } from './static/browser-search.js';

const COLLECTIONS = ['cranfield', 'npl', 'xquad-en-sentences', 'reuters-similar', 'kjv-parallels-verbatim'];
const MODES: readonly SearchMode[] = ['lexical', 'semantic', 'hybrid'];
const LIMIT = 20;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '50' },
    browser: { type: 'string', default: '10' },
    work: { type: 'string', default: '.loci/evaluation' },
  },
});
const [root, ...chosen] = positionals;
if (root === undefined) {
  console.error(
    'usage: npx tsx scripts/compare-static.ts <collections folder> [collection…] [--queries n] [--browser n]',
  );
  process.exit(2);
}

interface Counts {
  readonly name: string;
  compared: number;
  /** All that an answer says is equal, scores to the last bit; only its time is left out. */
  equal: number;
  /** The same passages in the same order. */
  sameOrder: number;
  /** Passages among the first ten that both answers have. */
  shared: number;
  shown: number;
}

const native = await loadEmbedder(minilmModel);
for (const collection of chosen.length > 0 ? chosen : COLLECTIONS) await compare(collection);
await native.close();

async function compare(collection: string): Promise<void> {
  const directory = join(options.work, collection);
  const folder = mkdtempSync(join(tmpdir(), 'loci-compare-'));
  const { exitCode, stderr } = await runLoci('export', directory, '--out', join(folder, 'search'));
  if (exitCode !== 0) throw new Error(stderr);
  const { manifest, reader } = await openIndexDirectory(directory);
  const all = readQueries(await readFile(join(root ?? '', collection, 'queries.jsonl'), 'utf8'));
  const inNode = spread(all, Number(options.queries)).map(({ text }) => text);
  const inBrowser = spread(all, Number(options.browser)).map(({ text }) => text);
  const searcherOver = async (files: IndexReader, embedder: Embedder) =>
    createSearcher(await openIndex(manifest, files), embedder);
  const near = await searcherOver(reader, native);
  const parts = await searcherOver(await openFolder(join(folder, 'search')), native);

  for (const mode of MODES) {
    const counts = newCounts(`${collection}, ${mode}, Node through parts`);
    for (const query of inNode)
      count(counts, await near.search(request(query, mode)), await parts.search(request(query, mode)));
    print(counts);
  }
  if (inBrowser.length > 0) {
    const browser = await openBrowserSearch(folder, manifest);
    try {
      await compareBrowser(collection, inBrowser, browser, reader);
    } finally {
      await browser.close();
    }
  }
  await reader.close();
  rmSync(folder, { recursive: true, force: true });

  async function compareBrowser(name: string, queries: readonly string[], browser: BrowserSearch, files: IndexReader) {
    const embeddings = new Map<string, PassageEmbedding>();
    let leastCosine = 1;
    for (const query of queries) {
      const [theirs, own] = [await browser.embed(query), await native.embedQuery(query)];
      embeddings.set(query, theirs);
      leastCosine = Math.min(leastCosine, dot(theirs.passage, own));
    }
    const withTheirs = await searcherOver(files, {
      ...native,
      // The searcher reads a query as a passage of one segment.
      embedPassage: async (segments) => embeddings.get(segments.join('')) ?? browser.embed(segments.join('')),
    });
    for (const mode of MODES) {
      const sameVectors = newCounts(`${name}, ${mode}, browser, its vectors`);
      const ownVectors = newCounts(`${name}, ${mode}, browser, Node's vectors`);
      for (const query of queries) {
        const answer = await browser.search(request(query, mode));
        count(sameVectors, await withTheirs.search(request(query, mode)), answer);
        if (mode !== 'lexical') count(ownVectors, await near.search(request(query, mode)), answer);
      }
      print(sameVectors);
      if (ownVectors.compared > 0) print(ownVectors);
    }
    console.log(`${name}: least cosine between a query's vectors of both runtimes ${leastCosine.toFixed(4)}`);
  }
}

function request(query: string, mode: SearchMode) {
  return { query, mode, limit: LIMIT, explain: true };
}

/** At most `count` of a list, evenly spread over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)] as T);
}

async function openFolder(folder: string): Promise<IndexReader> {
  const manifest = parsePartsManifest(await readFile(join(folder, 'loci-export.json'), 'utf8'));
  return createPartsReader(manifest, {
    fetchPart: async (part) => new Uint8Array(gunzipSync(await readFile(join(folder, partPath(part))))),
  });
}

function newCounts(name: string): Counts {
  return { name, compared: 0, equal: 0, sameOrder: 0, shared: 0, shown: 0 };
}

function count(counts: Counts, expected: SearchAnswer, found: SearchAnswer): void {
  const said = (answer: SearchAnswer) => JSON.stringify({ ...answer, tookMs: 0 });
  const ids = (answer: SearchAnswer) => answer.hits.map(({ passage }) => passage.id);
  const [wanted, given] = [ids(expected), ids(found)];
  const first = new Set(given.slice(0, 10));
  counts.compared++;
  if (said(expected) === said(found)) counts.equal++;
  if (wanted.join() === given.join()) counts.sameOrder++;
  counts.shared += wanted.slice(0, 10).filter((id) => first.has(id)).length;
  counts.shown += Math.min(10, wanted.length);
}

function print({ name, compared, equal, sameOrder, shared, shown }: Counts): void {
  const share = shown === 0 ? 1 : shared / shown;
  console.log(
    `${name.padEnd(58)} ${equal}/${compared} equal in all, ${sameOrder}/${compared} in the same order, ` +
      `${(share * 100).toFixed(1)} % of the first ten shared`,
  );
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
