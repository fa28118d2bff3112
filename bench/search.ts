/**
 * Measures searches: `npx tsx bench/search.ts [passages | index directory] [--before <engine>]`, after `npm run build`.
 *
 * 100,000 synthetic passages in memory by default, for which it needs some 4 GB and minutes to build. `--before` names
 * the compiled engine of another state of the sources (`…/packages/engine/dist/index.js`): both are asked each question
 * in turns, and it is checked that they answer the same. Times are those of the processor, which a busy machine does
 * not stretch as it does the clock's.
 *
 * What the model takes to read a query is left out, since it is the same for any index: it is printed by itself.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { loadEmbedder } from '@loci/embedder';
import type { Embedder, EvaluatedSearcher, Manifest, PassageEmbedding } from '@loci/engine';
import * as engine from '@loci/engine';
import { buildMemoryIndex } from '@loci/engine/testing';
import { openIndexDirectory } from '@loci/indexer';
import { minilmModel } from '@loci/minilm';
import { quantile } from '../scripts/evaluation/statistics.js';
import { makeQuestions, type Question } from './search-questions.js';
import { syntheticDocuments, syntheticEmbedder } from './synthetic-index.js';

type Engine = Pick<typeof engine, 'openIndex' | 'createSearcher'>;
type Reader = Parameters<Engine['openIndex']>[1];

const QUESTIONS = 60;
const OPENINGS = 5;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { before: { type: 'string' } },
});
const engines: Engine[] = [engine];
if (options.before !== undefined) engines.push((await import(options.before)) as Engine);
const { manifest, reader, embedder } = await openSubject(positionals[0] ?? '100000');
const known = rememberVectors(embedder);
const index = await engine.openIndex(manifest, reader);
const kinds = await makeQuestions(index, QUESTIONS);
const { passages, sentences } = manifest.counts;
console.log(`${passages} passages, ${sentences} sentences`);
for (const { texts } of kinds.flatMap(({ questions }) => questions)) for (const text of texts) await known.read(text);
print('', ['p50 ms', 'p95 ms', ...(engines.length > 1 ? ['before', 'before', 'ratio'] : [])]);
print('the model, of a query', shown(known.timesMs));

await measureOpenings();
const searchers = await Promise.all(engines.map((each) => open(each)));
for (const searcher of searchers) await searcher.warmUp();
for (const { name, questions } of kinds) {
  const times = engines.map((): number[] => []);
  for (const [turn, question] of questions.entries()) {
    const answers: unknown[] = [];
    for (const at of inTurns(turn)) {
      const start = processorMs();
      answers[at] = await question.ask(searchers[at] as EvaluatedSearcher);
      times[at]?.push(processorMs() - start);
    }
    if (engines.length > 1 && !isDeepStrictEqual(withoutTimes(answers[0]), withoutTimes(answers[1]))) {
      console.log(`${name}, question ${turn + 1}: the answers differ`);
      process.exitCode = 1;
    }
  }
  print(name, compared(times));
}
await embedder.close();
await reader.close();

/** What somebody waits for who opens an index and asks at once, and what making it ready takes instead. */
async function measureOpenings(): Promise<void> {
  const [first] = kinds.find(({ name }) => name === 'hybrid, 3 words')?.questions ?? [];
  const [misspelled] = kinds.find(({ name }) => name === 'hybrid, a typing error')?.questions ?? [];
  const steps: Readonly<Record<string, (searcher: EvaluatedSearcher) => Promise<unknown>>> = {
    'first query after opening': (searcher) => (first as Question).ask(searcher),
    'first, with a typing error': (searcher) => (misspelled as Question).ask(searcher),
    'making ready': (searcher) => searcher.warmUp(),
  };
  const opening = engines.map((): number[] => []);
  for (const [name, step] of Object.entries(steps)) {
    const times = engines.map((): number[] => []);
    for (let turn = 0; turn < OPENINGS; turn++) {
      for (const at of inTurns(turn)) {
        const start = processorMs();
        const searcher = await open(engines[at] as Engine);
        const opened = processorMs();
        await step(searcher);
        opening[at]?.push(opened - start);
        times[at]?.push(processorMs() - opened);
      }
    }
    print(name, compared(times));
  }
  print('opening', compared(opening));
}

async function open({ openIndex, createSearcher }: Engine): Promise<EvaluatedSearcher> {
  return createSearcher(await openIndex(manifest, reader), known.embedder);
}

async function openSubject(named: string): Promise<{ manifest: Manifest; reader: Reader; embedder: Embedder }> {
  if (/^\d+$/.test(named)) {
    const built = await buildMemoryIndex(syntheticDocuments(Number(named)), {
      embedder: syntheticEmbedder,
      calibrate: true,
    });
    return { manifest: built.manifest, reader: built.storage.reader, embedder: syntheticEmbedder };
  }
  const opened = await openIndexDirectory(named);
  const isSynthetic = opened.manifest.model.fingerprint === syntheticEmbedder.model.fingerprint;
  return { ...opened, embedder: isSynthetic ? syntheticEmbedder : await loadEmbedder(minilmModel) };
}

/** An embedder that reads a text once, and how long it took. */
function rememberVectors(embedder: Embedder) {
  const queries = new Map<string, Promise<Float32Array>>();
  const passages = new Map<string, Promise<PassageEmbedding>>();
  const timesMs: number[] = [];
  const embedQuery = (text: string) => remember(queries, text, () => embedder.embedQuery(text));
  return {
    timesMs,
    async read(text: string): Promise<void> {
      const start = processorMs();
      await embedQuery(text);
      timesMs.push(processorMs() - start);
    },
    embedder: {
      ...embedder,
      embedQuery,
      embedPassage: (segments, context) =>
        remember(passages, JSON.stringify([segments, context]), () => embedder.embedPassage(segments, context)),
    } satisfies Embedder,
  };
}

function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The places of the engines, the first one first in every other turn. */
function inTurns(turn: number): number[] {
  const places = [...engines.keys()];
  return turn % 2 === 0 ? places : places.reverse();
}

function withoutTimes(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutTimes);
  return typeof answer === 'object' && answer !== null && 'tookMs' in answer ? { ...answer, tookMs: 0 } : answer;
}

function compared([now = [], before]: readonly number[][]): string[] {
  if (before === undefined) return shown(now);
  return [...shown(now), ...shown(before), (middle(now) / middle(before)).toFixed(2)];
}

function shown(times: readonly number[]): string[] {
  return [middle(times).toFixed(1), quantile(ascending(times), 0.95).toFixed(1)];
}

function middle(times: readonly number[]): number {
  return quantile(ascending(times), 0.5);
}

function ascending(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}

function print(name: string, figures: readonly string[]): void {
  console.log(name.padEnd(30) + figures.map((figure) => figure.padStart(9)).join(''));
}
