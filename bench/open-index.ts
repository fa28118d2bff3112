/**
 * What it takes to have a full-text index at hand: a whole MiniSearch loaded from its JSON against our postings, which
 * are read in parts: `npx tsx --expose-gc bench/open-index.ts [passages…]`, after `npm run build`; 10,000 and 30,000 by
 * default. Both hold the same synthetic passages; both answer one query, so that what is lazy is not left out.
 */
import { setTimeout } from 'node:timers/promises';
import { createSearcher, openIndex } from '@loci/engine';
import { buildMemoryIndex } from '@loci/engine/testing';
import MiniSearch from 'minisearch';
import { syntheticDocuments, syntheticEmbedder, wordOf } from './synthetic-index.js';

const QUERY = `${wordOf(100)} ${wordOf(900)}`;
const PAUSE_MS = 50;
const MEGABYTE = 1024 * 1024;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 30_000];

for (const passages of sizes) {
  console.log(`${passages} passages`);
  const json = miniSearchJson(passages);
  report(
    'MiniSearch',
    json.length,
    await measure(async () => {
      const whole = MiniSearch.loadJSON(json, { fields: ['text'] });
      whole.search(QUERY);
      return whole;
    }),
  );
  const { manifest, storage } = await buildMemoryIndex(syntheticDocuments(passages), { embedder: syntheticEmbedder });
  const lexicalBytes = Object.entries(manifest.files).reduce(
    (sum, [name, { sizeBytes }]) => (name.startsWith('lexical.') ? sum + sizeBytes : sum),
    0,
  );
  // Documents, texts and passages are opened with it, as they always are; vectors are not, as only words are searched.
  report(
    'ours',
    lexicalBytes,
    await measure(async () => {
      const index = await openIndex(manifest, storage.reader);
      await createSearcher(index, null).search({ query: QUERY, mode: 'lexical' });
      return index;
    }),
  );
}

function miniSearchJson(passages: number): string {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  let id = 0;
  for (const document of syntheticDocuments(passages)) {
    for (const { start, end } of document.passages) index.add({ id: id++, text: document.text.slice(start, end) });
  }
  return JSON.stringify(index);
}

interface Cost {
  readonly ms: number;
  readonly heldBytes: number;
}

/** Time until the first answer, and what memory what was opened holds afterwards. */
async function measure(open: () => Promise<unknown>): Promise<Cost> {
  await collectGarbage();
  const before = usedBytes();
  const start = performance.now();
  const opened = await open();
  const ms = performance.now() - start;
  await collectGarbage();
  const heldBytes = usedBytes() - before;
  // Named once more, so that it is not collected before it was measured.
  if (opened === null) throw new Error('Nothing was opened');
  return { ms, heldBytes };
}

/** Twice, with a pause: what finished calls still hold is free only after they have returned. */
async function collectGarbage(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('Run it as npx tsx --expose-gc bench/open-index.ts');
  for (let round = 0; round < 2; round++) {
    await setTimeout(PAUSE_MS);
    globalThis.gc();
  }
}

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function report(name: string, sizeBytes: number, { ms, heldBytes }: Cost): void {
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  console.log(
    `  ${name.padEnd(12)}${megabytes(sizeBytes)} stored, first answer after ${ms.toFixed(0)} ms, ${megabytes(heldBytes)} held`,
  );
}
