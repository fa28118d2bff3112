/**
 * Compares the speed of the default model with that of the same model in floats, in one run and on one thread each:
 * `npx tsx bench/embed.ts`, after `npm run build`. Both embed the same passages of about 100 tokens, in turns, so that
 * whatever else the machine does falls on both.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEmbedder } from '@loci/embedder';
import type { Embedder } from '@loci/engine';
import { buildFloatMinilm, minilmModel } from '@loci/minilm';

const PASSAGES = 20;
const PASSAGE_TOKENS = 100;
const ROUNDS = 10;
const QUERY = 'who pays for the army';

const folder = await mkdtemp(join(tmpdir(), 'loci-bench-'));
try {
  await buildFloatMinilm(folder);
  const float = await loadEmbedder({ kind: 'directory', name: 'all-MiniLM-L6-v2 in floats', directory: folder });
  const bytes = await loadEmbedder(minilmModel, { purpose: 'index' });
  const passages = await seedPassages(bytes);
  const tokens = passages.reduce((sum, text) => sum + bytes.countTokens(text), 0) / passages.length;
  console.log(`${passages.length} passages of ${tokens.toFixed(0)} tokens, best of ${ROUNDS} rounds each, one thread`);

  const embedders = [float, bytes];
  const speeds = await compare(embedders, passages);
  for (const [index, embedder] of embedders.entries()) {
    console.log(`${embedder.model.name}: ${speeds[index]?.toFixed(1)} passages a second`);
  }
  console.log(`ratio: ${((speeds[1] ?? 0) / (speeds[0] ?? 0)).toFixed(2)}`);
  console.log(`a query of ${bytes.countTokens(QUERY)} tokens: ${(await bestMs(bytes, QUERY)).toFixed(1)} ms`);
  for (const embedder of embedders) await embedder.close();
} finally {
  await rm(folder, { recursive: true });
}

/** Passages a second of each embedder: the best time of each passage counts, the rest is other programs' doing. */
async function compare(embedders: readonly Embedder[], passages: readonly string[]): Promise<number[]> {
  const best = embedders.map(() => passages.map(() => Number.POSITIVE_INFINITY));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [passage, text] of passages.entries()) {
      for (const [index, embedder] of embedders.entries()) {
        const times = best[index] ?? [];
        times[passage] = Math.min(times[passage] ?? 0, await timeMs(embedder, text));
      }
    }
  }
  return best.map((times) => (1000 * passages.length) / times.reduce((sum, time) => sum + time, 0));
}

async function bestMs(embedder: Embedder, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) best = Math.min(best, await timeMs(embedder, text));
  return best;
}

async function timeMs(embedder: Embedder, text: string): Promise<number> {
  const start = performance.now();
  await embedder.embedPassage([text], '');
  return performance.now() - start;
}

/** Runs of words from the seeds, each just long enough. */
async function seedPassages(embedder: Embedder): Promise<string[]> {
  const seeds = fileURLToPath(new URL('../seeds', import.meta.url));
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(seeds, name), 'utf8')));
  const passages: string[] = [];
  let words: string[] = [];
  for (const word of texts.join(' ').split(/\s+/)) {
    words.push(word);
    if (embedder.countTokens(words.join(' ')) < PASSAGE_TOKENS - 2) continue;
    passages.push(words.join(' '));
    if (passages.length === PASSAGES) break;
    words = [];
  }
  return passages;
}
