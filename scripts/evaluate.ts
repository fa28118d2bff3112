/**
 * Measures ranking on the open collections, in three modes with one setting for all:
 *
 *     npx tsx scripts/evaluate.ts <collections folder> [collection…] [--accept] [--plain] [--rerank <model>] [--work <folder>]
 *
 * Each figure stands beside that of the plainest hybrid (`bench/evaluation-plain.json`) and that of the ranking that was
 * last accepted (`bench/evaluation.json`), with the p of a paired randomization test over the queries. `--accept` makes
 * what was measured the accepted table. `--plain` ranks by the plainest hybrid instead of Loci's own; with `--accept` it
 * writes the plain table. `--rerank` lets a cross-encoder order the first passages, which neither table is about.
 *
 * A collection is a folder in BEIR layout. Where a query's id is a document's id, that document is left out of its
 * ranking. Indexes are kept in the work folder (`.loci/evaluation` by default), so that a second run embeds nothing.
 */
import { existsSync } from 'node:fs';
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
import { type Query, readJudgments, readQueries } from './evaluation/read-collection.js';
import { mean, quantile } from './evaluation/statistics.js';
import { type Comparison, compareRows, readTable, type TableRow, updateTable } from './evaluation/table.js';

const COLLECTIONS = ['cranfield', 'npl', 'xquad-en-sentences', 'reuters-similar', 'kjv-parallels-verbatim'];
const MODES = ['lexical', 'semantic', 'hybrid'] as const;
const ACCEPTED = new URL('../bench/evaluation.json', import.meta.url);
const PLAINEST = new URL('../bench/evaluation-plain.json', import.meta.url);
const USAGE =
  'usage: npx tsx scripts/evaluate.ts <collections folder> [collection…] [--accept] [--plain] [--rerank <model>] [--work <folder>]';
const DEPTH = 100;
/** Min-max 0.6 meaning and 0.4 BM25 without feedback: the plain fusion that Loci is to beat. */
const PLAIN: RankingSettings = {
  lexical: {},
  fusion: { lexical: 0.4, semantic: 0.6 },
  feedback: { ...DEFAULT_RANKING.feedback, share: 0 },
  neighbours: { ...DEFAULT_RANKING.neighbours, share: 0 },
  lateInteraction: { ...DEFAULT_RANKING.lateInteraction, weight: 0 },
  sentenceShare: 0,
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    accept: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    rerank: { type: 'string' },
    work: { type: 'string', default: '.loci/evaluation' },
  },
});
const [root, ...chosen] = positionals;
if (root === undefined || (options.accept && options.rerank !== undefined)) {
  console.error(USAGE);
  process.exit(2);
}

const plainest = readTable(PLAINEST);
const accepted = readTable(ACCEPTED);
const measured: Record<string, TableRow> = {};
const embedder = await loadEmbedder(minilmModel);
const reranker = options.rerank === undefined ? null : await loadReranker(await resolveModel(options.rerank));
console.log(
  `${'collection'.padEnd(40)}${'mode'.padEnd(10)}${'queries'.padStart(8)}${'nDCG@10'.padStart(9)}${'plain'.padStart(8)}` +
    `${'p'.padStart(7)}${'accepted'.padStart(10)}${'p'.padStart(7)}${'R@100'.padStart(8)}${'MRR@10'.padStart(8)}` +
    `${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}`,
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
      print(name, mode, figures);
      measured[`${name}/${mode}`] = figures.row;
    }
  }
  await searcher.close();
}
await embedder.close();
await reranker?.close();
if (options.accept) updateTable(options.plain ? PLAINEST : ACCEPTED, measured);

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
): Promise<{ row: TableRow; latenciesMs: number[] }> {
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
  { row, latenciesMs }: { row: TableRow; latenciesMs: readonly number[] },
): void {
  const now = Object.values(row['ndcg@10']);
  const key = `${name}/${mode}`;
  console.log(
    name.padEnd(40) +
      mode.padEnd(10) +
      String(now.length).padStart(8) +
      mean(now).toFixed(4).padStart(9) +
      shown(compareRows(row, plainest[key]), 8) +
      shown(compareRows(row, accepted[key]), 10) +
      row['recall@100'].toFixed(3).padStart(8) +
      row['mrr@10'].toFixed(3).padStart(8) +
      quantile(latenciesMs, 0.5).toFixed(1).padStart(8) +
      quantile(latenciesMs, 0.95).toFixed(1).padStart(8),
  );
}

function shown(earlier: Comparison | null, width: number): string {
  return (earlier?.mean.toFixed(4) ?? '-').padStart(width) + (earlier?.p.toFixed(3) ?? '-').padStart(7);
}
