/** `loci eval`: how well an index ranks, measured against judgments. */
import type { Searcher, SearchMode } from '@loci/engine';
import type { Command } from 'commander';
import type { Qrels } from '../evaluation/parse-qrels.js';
import {
  addJsonOption,
  addModelOption,
  addRerankOption,
  addVerboseOption,
  type CommonOptions,
  modeOption,
  type RerankOptions,
  wholeNumber,
} from '../options.js';
import type { Terminal } from '../terminal.js';

interface EvalOptions extends CommonOptions, RerankOptions {
  readonly queries: string;
  readonly qrels: string;
  readonly mode: SearchMode;
  readonly depth: number;
  readonly runOut?: string;
  readonly leaveOutSelf?: true;
}

/** What recall@100 needs; more only lengthens the run file. */
const DEFAULT_DEPTH = 100;
const MAX_DEPTH = 10_000;

export function addEvalCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('eval')
    .description('Measure the ranking of documents, each by its best passage: nDCG@10, recall@100 and MRR@10.')
    .argument('<dir>', 'an index directory')
    .requiredOption('--queries <file>', 'JSON Lines with _id and text')
    .requiredOption('--qrels <file>', 'judgments: BEIR’s three columns with a header, or TREC’s four')
    .addOption(modeOption())
    .option(
      '--depth <n>',
      'how many documents to rank for each query',
      wholeNumber(DEFAULT_DEPTH, MAX_DEPTH),
      DEFAULT_DEPTH,
    )
    .option('--run-out <file>', 'write the rankings in TREC’s run format')
    .option('--leave-out-self', 'drop from each ranking the document with the query’s id');
  addModelOption(command);
  addRerankOption(command);
  addJsonOption(command);
  addVerboseOption(command);
  command.action(async (directory: string, options: EvalOptions) => {
    const { mode, depth, leaveOutSelf = false, model, rerank } = options;
    const { parseQueries } = await import('../evaluation/parse-queries.js');
    const { parseQrels } = await import('../evaluation/parse-qrels.js');
    const { evaluate } = await import('../evaluation/evaluate.js');
    const { formatRun } = await import('../evaluation/format-run.js');
    const { createFile, readText } = await import('../read-input.js');
    const { openSearcher } = await import('../open-searcher.js');
    const { plainText } = await import('../output/plain-text.js');

    const queries = parseQueries(await readText(options.queries), options.queries);
    const qrels = parseQrels(await readText(options.qrels), options.qrels);
    const opened = await openSearcher({ directory, model, withModel: mode !== 'lexical', rerank });
    let run: Awaited<ReturnType<typeof createFile>> | null = null;
    try {
      if (options.runOut !== undefined) run = await createFile(options.runOut);
      const { reranker } = opened.searcher.stats();
      const tag = reranker === undefined ? `loci-${mode}` : `loci-${mode}-reranked`;
      const rank = (query: string, depth: number) => opened.searcher.rankDocuments(query, { mode, depth });
      const measures = await evaluate({
        queries,
        qrels,
        rank,
        depth,
        leaveOutSelf,
        onRanked: async ({ id }, ranking) => {
          await run?.write(formatRun(id, ranking, tag));
        },
      });
      if (measures.queries === 0) {
        terminal.warn(`loci: no query of ${options.queries} has a relevant document in ${options.qrels}\n`);
      } else if (measures.recallAt100 === 0 && !(await holdsAnyOf(qrels, opened.searcher))) {
        terminal.warn(`loci: no document that ${options.qrels} judges is in the index; loci dump prints its ids\n`);
      }
      const { ndcgAt10, recallAt100, mrrAt10 } = measures;
      const figures = { 'ndcg@10': ndcgAt10, 'recall@100': recallAt100, 'mrr@10': mrrAt10 };
      const settings = { mode, ...(reranker && { reranker: reranker.name }), queries: measures.queries };
      const rows = [
        ...Object.entries(settings).map(([name, value]) => [name, plainText(String(value))] as const),
        ...Object.entries(figures).map(([name, value]) => [name, value.toFixed(4)] as const),
      ];
      await terminal.write(
        options.json
          ? `${JSON.stringify({ ...settings, ...figures })}\n`
          : rows.map(([name, value]) => `${name.padEnd(12)}${value}\n`).join(''),
      );
    } finally {
      await run?.close();
      await opened.close();
    }
  });
}

/** Whether the judgments speak of this index at all; where they do, the first few tell. */
async function holdsAnyOf(qrels: Qrels, searcher: Searcher): Promise<boolean> {
  for (const judgments of qrels.values()) {
    for (const id of judgments.keys()) {
      const held = await searcher.document(id).then(
        () => true,
        () => false,
      );
      if (held) return true;
    }
  }
  return false;
}
