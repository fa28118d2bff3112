/**
 * Measures how well similar passages are found on the two open collections of that kind, by `similar` with the query
 * as pasted text and by `search` (hybrid) with it as a query:
 *
 *     npx tsx scripts/evaluate-similar.ts <collections folder> [collection…] [--every <n>] [--work <folder>]
 *
 * A query's id is the id of the document that it was taken from, which is left out of its ranking. Indexes are those
 * of `scripts/evaluate.ts`. `--every 3` takes each third query alone: for trying things out, not for the record.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadEmbedder } from '@loci/embedder';
import { createSearcher, type EvaluatedSearcher, ndcg, openIndex, recall } from '@loci/engine';
import { indexPaths, openIndexDirectory } from '@loci/indexer';
import { minilmModel } from '@loci/minilm';
import { type Query, readJudgments, readQueries } from './evaluation/read-collection.js';
import { mean, quantile } from './evaluation/statistics.js';

const COLLECTIONS = ['kjv-parallels-verbatim', 'reuters-similar'];
/** Hits asked for: the most that `similar` gives. */
const DEPTH = 100;

type Ranker = (text: string) => Promise<readonly string[]>;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    work: { type: 'string', default: '.loci/evaluation' },
  },
});
const [root, ...chosen] = positionals;
const every = Number(options.every);
if (root === undefined || !Number.isInteger(every) || every < 1) {
  console.error(
    'usage: npx tsx scripts/evaluate-similar.ts <collections folder> [collection…] [--every <n>] [--work <folder>]',
  );
  process.exit(2);
}

const embedder = await loadEmbedder(minilmModel);
console.log(
  'collection'.padEnd(26) +
    'by'.padEnd(10) +
    ['queries', 'nDCG@10', 'R@100', 'p50 ms', 'p95 ms'].map((name) => name.padStart(9)).join(''),
);
for (const collection of chosen.length > 0 ? chosen : COLLECTIONS) {
  const folder = join(root, collection);
  const out = join(options.work, collection);
  await indexPaths({ paths: [join(folder, 'corpus.jsonl')], out, model: minilmModel });
  const { manifest, reader } = await openIndexDirectory(out);
  const searcher = createSearcher(await openIndex(manifest, reader), embedder);
  await searcher.warmUp();
  const judgments = readJudgments(await readFile(join(folder, 'qrels', 'test.tsv'), 'utf8'));
  const queries = readQueries(await readFile(join(folder, 'queries.jsonl'), 'utf8')).filter(({ id }) =>
    judgments.has(id),
  );
  const sample = queries.filter((_, i) => i % every === 0);
  const rankers: readonly (readonly [string, Ranker])[] = [
    ['similar', (text) => bySimilar(searcher, text)],
    ['search', (text) => searcher.rankDocuments(text, { mode: 'hybrid', depth: DEPTH + 1 })],
  ];
  for (const [name, ranker] of rankers) await measure(`${collection.padEnd(26)}${name.padEnd(10)}`, ranker, sample);
  await searcher.close();

  async function measure(label: string, ranker: Ranker, measured: readonly Query[]): Promise<void> {
    const gains: number[] = [];
    const recalls: number[] = [];
    const latenciesMs: number[] = [];
    for (const { id, text } of measured) {
      const start = performance.now();
      const ranked = await ranker(text);
      latenciesMs.push(performance.now() - start);
      const ranking = ranked.filter((document) => document !== id);
      const grades = new Map(judgments.get(id));
      grades.delete(id);
      gains.push(ndcg(ranking, grades, 10));
      recalls.push(recall(ranking, grades, DEPTH));
    }
    latenciesMs.sort((a, b) => a - b);
    const figures = [
      String(gains.length),
      mean(gains).toFixed(4),
      mean(recalls).toFixed(3),
      quantile(latenciesMs, 0.5).toFixed(1),
      quantile(latenciesMs, 0.95).toFixed(1),
    ];
    console.log(label + figures.map((figure) => figure.padStart(9)).join(''));
  }
}
await embedder.close();

/** Documents by their best passage; the members of a stack stand where its best one does. */
async function bySimilar(searcher: EvaluatedSearcher, text: string): Promise<readonly string[]> {
  const { hits } = await searcher.similar({ text, limit: DEPTH, scope: 'all' });
  return [
    ...new Set(
      hits.flatMap(({ passage, duplicates }) => [passage.documentId, ...duplicates.map((other) => other.documentId)]),
    ),
  ];
}
