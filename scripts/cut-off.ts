/**
 * Measures the cut-off that says "nothing fits" and hides weaker passages, on queries with and without an answer:
 *
 *     npx tsx scripts/cut-off.ts <collections folder> [--work <folder>] [--queries 60]
 *
 * Each collection is asked its own queries, and those of the others, which it cannot answer. The indexes are those that
 * `scripts/evaluate.ts` made in the work folder.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbedder } from '@loci/embedder';
import { createSearcher, type EvaluatedSearcher, openIndex } from '@loci/engine';
import { openIndexDirectory } from '@loci/indexer';
import { minilmModel } from '@loci/minilm';
import { type Query, readJudgments, readQueries } from './evaluation/read-collection.js';

const COLLECTIONS = ['cranfield', 'npl', 'xquad-en-sentences'];
/** How deep a relevant document must stand to count as one that a reader would have met. */
const DEPTH = 10;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { work: { type: 'string', default: '.loci/evaluation' }, queries: { type: 'string', default: '60' } },
});
const [root] = positionals;
if (root === undefined) {
  console.error('usage: npx tsx scripts/cut-off.ts <collections folder> [--work <folder>] [--queries 60]');
  process.exit(2);
}

const embedder = await loadEmbedder(minilmModel);
const names = COLLECTIONS.filter((name) => existsSync(join(options.work, name, 'manifest.json')));
const queries = new Map<string, Query[]>();
for (const name of names) {
  const all = readQueries(await readFile(join(root, name, 'queries.jsonl'), 'utf8'));
  const step = Math.max(1, Math.floor(all.length / Number(options.queries)));
  queries.set(
    name,
    all.filter((_, i) => i % step === 0),
  );
}
for (const name of names) {
  const { manifest, reader } = await openIndexDirectory(join(options.work, name));
  const searcher = createSearcher(await openIndex(manifest, reader), embedder);
  const judgments = readJudgments(await readFile(join(root, name, 'qrels', 'test.tsv'), 'utf8'));
  await measureOwn(name, searcher, queries.get(name) ?? [], judgments);
  for (const other of names) if (other !== name) await measureForeign(name, other, searcher, queries.get(other) ?? []);
  await searcher.close();
}
await embedder.close();

/** Of the relevant documents among the first ten of the uncut list, how many the cut leaves. */
async function measureOwn(
  name: string,
  searcher: EvaluatedSearcher,
  asked: readonly Query[],
  judgments: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<void> {
  let answered = 0;
  let relevant = 0;
  let kept = 0;
  const totals: number[] = [];
  for (const { id, text } of asked) {
    const uncut = await searcher.search({ query: text, limit: DEPTH, group: 'document', includeWeaker: true });
    const cut = await searcher.search({ query: text, limit: 1, group: 'document' });
    if (cut.total > 0) answered++;
    totals.push(cut.total);
    for (const { document, rank } of uncut.hits) {
      if (!((judgments.get(id)?.get(document.id) ?? 0) > 0)) continue;
      relevant++;
      if (rank <= cut.total) kept++;
    }
  }
  totals.sort((a, b) => a - b);
  const median = totals[Math.floor(totals.length / 2)] ?? 0;
  console.log(
    `${name}: own queries answered ${percent(answered, asked.length)}, relevant documents of the first ten kept ` +
      `${percent(kept, relevant)}, median ${median} documents left of ${searcher.stats().documents}`,
  );
}

async function measureForeign(
  name: string,
  other: string,
  searcher: EvaluatedSearcher,
  asked: readonly Query[],
): Promise<void> {
  let nothing = 0;
  for (const { text } of asked) if ((await searcher.search({ query: text, limit: 1 })).total === 0) nothing++;
  console.log(`${name}: queries of ${other} said to have no answer ${percent(nothing, asked.length)}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(0)} %`;
}
