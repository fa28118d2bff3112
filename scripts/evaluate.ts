/**
 * Measures ranking on the open collections, in three modes with one setting for all, and compares with the table kept
 * in `bench/evaluation.json`:
 *
 *     npx tsx scripts/evaluate.ts <collections folder> [collection…] [--save] [--plain] [--rerank <model>] [--work <folder>]
 *
 * `--save` writes the table, `--plain` ranks by the plainest hybrid instead of Loci's own, for comparison, and `--rerank`
 * lets a cross-encoder order the first passages.
 *
 * A collection is a folder in BEIR layout. Where a query's id is a document's id, that document is left out of its
 * ranking. Indexes are kept in the work folder (`.loci/evaluation` by default), so that a second run embeds nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbedder, loadReranker, resolveModel } from '@loci/embedder';
import {
  createSearcher,
  DEFAULT_RANKING,
  type Embedder,
  type EvaluatedSearcher,
  ndcg,
  openIndex,
  type RankingSettings,
  recall,
  reciprocalRank,
} from '@loci/engine';
import { indexPaths, openIndexDirectory } from '@loci/indexer';
import { minilmModel } from '@loci/minilm';
import { pairedRandomization } from './evaluation/paired-randomization.js';
import { type Query, readJudgments, readQueries } from './evaluation/read-collection.js';
import { mean, quantile } from './evaluation/statistics.js';

const COLLECTIONS = ['cranfield', 'npl', 'xquad-en-sentences', 'reuters-similar', 'kjv-parallels-verbatim'];
const MODES = ['lexical', 'semantic', 'hybrid'] as const;
const TABLE = new URL('../bench/evaluation.json', import.meta.url);
const DEPTH = 100;
/** Min-max 0.6 meaning and 0.4 BM25 without feedback: the plain fusion that Loci is to beat. */
const PLAIN: RankingSettings = {
  lexical: {},
  fusion: { lexical: 0.4, semantic: 0.6 },
  feedback: { ...DEFAULT_RANKING.feedback, share: 0 },
  neighbours: { ...DEFAULT_RANKING.neighbours, share: 0 },
  sentenceShare: 0,
};

/** nDCG@10 of each query, by query id, so that a later table can be compared query by query. */
type Table = Record<string, { 'recall@100': number; 'mrr@10': number; 'ndcg@10': Record<string, number> }>;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    rerank: { type: 'string' },
    work: { type: 'string', default: '.loci/evaluation' },
  },
});
const [root, ...chosen] = positionals;
if (root === undefined) {
  console.error(
    'usage: npx tsx scripts/evaluate.ts <collections folder> [collection…] [--save] [--plain] [--rerank <model>] [--work <folder>]',
  );
  process.exit(2);
}

const previous: Table = existsSync(TABLE) ? JSON.parse(readFileSync(TABLE, 'utf8')) : {};
const table: Table = { ...previous };
const embedder = await loadEmbedder(minilmModel);
const reranker = options.rerank === undefined ? null : await loadReranker(await resolveModel(options.rerank));
console.log(
  `${'collection'.padEnd(30)}${'mode'.padEnd(10)}${'queries'.padStart(8)}${'nDCG@10'.padStart(9)}${'before'.padStart(8)}` +
    `${'p'.padStart(7)}${'R@100'.padStart(8)}${'MRR@10'.padStart(8)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}`,
);
for (const collection of chosen.length > 0 ? chosen : COLLECTIONS) {
  const folder = join(root, collection);
  const out = join(options.work, collection);
  await indexPaths({ paths: [join(folder, 'corpus.jsonl')], out, model: minilmModel });
  const searcher = await open(out, embedder);
  const judgments = readJudgments(await readFile(join(folder, 'qrels', 'test.tsv'), 'utf8'));
  const sets = [
    ['', 'queries.jsonl'],
    [' (typing errors)', 'queries.typo.jsonl'],
  ] as const;
  for (const [suffix, file] of sets) {
    if (!existsSync(join(folder, file))) continue;
    const queries = readQueries(await readFile(join(folder, file), 'utf8')).filter(({ id }) => judgments.has(id));
    for (const mode of MODES) {
      const name = `${collection}${suffix}`;
      const figures = await measure(searcher, mode, queries, judgments);
      print(name, mode, figures, previous[`${name}/${mode}`]);
      table[`${name}/${mode}`] = figures.row;
    }
  }
  await searcher.close();
}
await embedder.close();
await reranker?.close();
if (options.save) writeFileSync(TABLE, `${JSON.stringify(table, null, 1)}\n`);

async function open(directory: string, model: Embedder): Promise<EvaluatedSearcher> {
  const { manifest, reader } = await openIndexDirectory(directory);
  const ranking = options.plain ? PLAIN : DEFAULT_RANKING;
  return createSearcher(await openIndex(manifest, reader), model, { ranking, reranker });
}

async function measure(
  searcher: EvaluatedSearcher,
  mode: (typeof MODES)[number],
  queries: readonly Query[],
  judgments: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Promise<{ row: Table[string]; latenciesMs: number[] }> {
  const perQuery: Record<string, number> = {};
  const recalls: number[] = [];
  const reciprocals: number[] = [];
  const latenciesMs: number[] = [];
  for (const { id, text } of queries) {
    const start = performance.now();
    const ranked = await searcher.rankDocuments(text, { mode, depth: DEPTH + 1 });
    latenciesMs.push(performance.now() - start);
    const ranking = ranked.filter((document) => document !== id).slice(0, DEPTH);
    const grades = new Map(judgments.get(id));
    grades.delete(id);
    perQuery[id] = Number(ndcg(ranking, grades, 10).toFixed(4));
    recalls.push(recall(ranking, grades, DEPTH));
    reciprocals.push(reciprocalRank(ranking, grades, 10));
  }
  const row = { 'recall@100': mean(recalls), 'mrr@10': mean(reciprocals), 'ndcg@10': perQuery };
  return { row, latenciesMs: latenciesMs.sort((a, b) => a - b) };
}

function print(
  name: string,
  mode: string,
  { row, latenciesMs }: { row: Table[string]; latenciesMs: readonly number[] },
  before: Table[string] | undefined,
): void {
  const ids = Object.keys(row['ndcg@10']);
  const now = ids.map((id) => row['ndcg@10'][id] as number);
  const then = before === undefined ? null : ids.map((id) => before['ndcg@10'][id] ?? 0);
  const p = then === null ? null : pairedRandomization(now, then);
  console.log(
    name.padEnd(30) +
      mode.padEnd(10) +
      String(ids.length).padStart(8) +
      mean(now).toFixed(4).padStart(9) +
      (then === null ? '-' : mean(then).toFixed(4)).padStart(8) +
      (p === null ? '-' : p.toFixed(3)).padStart(7) +
      row['recall@100'].toFixed(3).padStart(8) +
      row['mrr@10'].toFixed(3).padStart(8) +
      quantile(latenciesMs, 0.5).toFixed(1).padStart(8) +
      quantile(latenciesMs, 0.95).toFixed(1).padStart(8),
  );
}
