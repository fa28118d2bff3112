/**
 * Measures index runs at size: `npx tsx bench/index-scale.ts [passages] [corpus.jsonl]`, after `npm run build`; 20,000
 * passages by default, of a collection's text repeated with changed words. Each run is a process of its own, so that its
 * peak of memory is its own: the first one, one with nothing new, one with 1 % of the passages changed, and one that is
 * forced to write the same index again. Vectors are made of hashes, which costs nothing beside a model; tokens are
 * counted by the default model's tokenizer, as always.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadEmbedder } from '@loci/embedder';
import type { Embedder } from '@loci/engine';
import { createCalibratedWriter, createInProcessModel, indexPathsWith } from '@loci/indexer/testing';
import { minilmModel } from '@loci/minilm';

const DEFAULT_PASSAGES = 20_000;
const PASSAGES_PER_FILE = 20;
const CHANGED_SHARE = 0.01;
const MIN_PARAGRAPH_LENGTH = 200;

const script = fileURLToPath(import.meta.url);
const [first, second, third] = process.argv.slice(2);
if (first === '--run') await runOnce(String(second), third === 'force');
else await measure(Number(first ?? DEFAULT_PASSAGES), second ?? '../shared/collections/reuters-similar/corpus.jsonl');

async function measure(passages: number, corpus: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loci-scale-'));
  try {
    await writeTexts(join(folder, 'in'), passages, corpus);
    for (const [name, force] of [
      ['first run', ''],
      ['nothing new', ''],
      ['1 % changed', ''],
      ['written anew, all from the caches', 'force'],
    ] as const) {
      if (name === '1 % changed') await changeTexts(join(folder, 'in'));
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [...process.execArgv, script, '--run', folder, force],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      console.log(`${name.padEnd(38)}${stdout.trim()}`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runOnce(folder: string, force: boolean): Promise<void> {
  const start = performance.now();
  const report = await indexPathsWith(
    {
      openModel: async () => createInProcessModel(hashEmbedder(await loadEmbedder(minilmModel, { purpose: 'index' }))),
      createWriter: createCalibratedWriter,
    },
    { paths: [join(folder, 'in')], out: join(folder, 'out'), model: minilmModel, force },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const cpuSeconds = (Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0) / 1e6).toFixed(1);
  const peakMb = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  const { passages, embedded, fromCache } = report;
  console.log(
    `${seconds} s (${cpuSeconds} s of processor), peak ${peakMb} MB, ${passages} passages, ${embedded} embedded, ${fromCache} from the cache`,
  );
}

/** Vectors that depend on nothing but the text; everything else as the given embedder has it. */
function hashEmbedder(embedder: Embedder): Embedder {
  const vectorOf = (text: string): Float32Array => {
    let state = 1;
    for (let i = 0; i < text.length; i++) state = (Math.imul(state, 31) + text.charCodeAt(i)) | 0;
    const vector = Float32Array.from({ length: embedder.model.dimensions }, () => {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 1;
      return state / 2 ** 31;
    });
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    ...embedder,
    countTokens: (text) => embedder.countTokens(text),
    embedQuery: async (text) => vectorOf(text),
    embedPassage: async (segments, context) => ({
      passage: vectorOf(context + segments.join(' ')),
      segments: segments.map(vectorOf),
      words: [],
    }),
    close: () => embedder.close(),
  };
}

async function writeTexts(folder: string, passages: number, corpus: string): Promise<void> {
  const paragraphs = await readParagraphs(corpus, passages);
  const words = [...new Set(paragraphs.join(' ').split(/\s+/))];
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < passages; at += PASSAGES_PER_FILE) {
    const texts = Array.from({ length: Math.min(PASSAGES_PER_FILE, passages - at) }, (_, i) => {
      const text = paragraphs[(at + i) % paragraphs.length] ?? '';
      const round = Math.floor((at + i) / paragraphs.length);
      return round === 0 ? text : changeWords(text, words, at + i);
    });
    await writeFile(join(folder, `${at}.txt`), texts.join('\n\n'));
  }
}

/** Every fourth word becomes another one of the same collection. */
function changeWords(text: string, words: readonly string[], seed: number): string {
  return text.replace(/\S+/g, (word, at: number) =>
    at % 4 === 0 ? (words[(seed * 7919 + at) % words.length] ?? word) : word,
  );
}

async function changeTexts(folder: string): Promise<void> {
  const names = (await readdir(folder)).sort();
  const step = Math.round(1 / CHANGED_SHARE);
  for (let at = 0; at < names.length; at += step) {
    const path = join(folder, names[at] ?? '');
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('. ', ', changed. '));
  }
}

async function readParagraphs(corpus: string, count: number): Promise<string[]> {
  const paragraphs: string[] = [];
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    const text = String(JSON.parse(line).text).replace(/\s+/g, ' ').trim();
    if (text.length >= MIN_PARAGRAPH_LENGTH) paragraphs.push(text.slice(0, 800));
    if (paragraphs.length === count) break;
  }
  return paragraphs;
}
