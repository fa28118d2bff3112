/** Measures rankings of documents against judgments, query by query. */
import { ndcg, recall, reciprocalRank } from '@loci/engine';
import type { Qrels } from './parse-qrels.js';
import type { Query } from './parse-queries.js';

/** Ids of documents ranked by their best passage, the best first, at most `depth` of them, none twice. */
export type RankDocuments = (query: string, depth: number) => Promise<readonly string[]>;

/** Means over the queries that have a relevant document at all, other than one that is dropped. All 0 where none has. */
export interface Measures {
  readonly queries: number;
  readonly ndcgAt10: number;
  readonly recallAt100: number;
  readonly mrrAt10: number;
}

export interface EvaluateOptions {
  readonly queries: readonly Query[];
  readonly qrels: Qrels;
  readonly rank: RankDocuments;
  /** How many documents to rank for each query, 100 or more for the measures to be what they are called. */
  readonly depth: number;
  /** Drops from each ranking the document with the query's own id. */
  readonly leaveOutSelf: boolean;
  /** Called after each query, with its ranking. */
  readonly onRanked?: (query: Query, ranking: readonly string[]) => void | Promise<void>;
}

export async function evaluate(options: EvaluateOptions): Promise<Measures> {
  const { qrels, rank, depth, leaveOutSelf, onRanked } = options;
  const sums = { ndcgAt10: 0, recallAt100: 0, mrrAt10: 0 };
  let measured = 0;
  for (const query of options.queries) {
    const judgments = new Map(qrels.get(query.id));
    if (leaveOutSelf) judgments.delete(query.id);
    if (![...judgments.values()].some((grade) => grade > 0)) continue;
    measured += 1;
    // One more than is asked for, since one may be dropped.
    const ranked = await rank(query.text, leaveOutSelf ? depth + 1 : depth);
    const others = leaveOutSelf ? ranked.filter((id) => id !== query.id) : ranked;
    const ranking = others.slice(0, depth);
    sums.ndcgAt10 += ndcg(ranking, judgments, 10);
    sums.recallAt100 += recall(ranking, judgments, 100);
    sums.mrrAt10 += reciprocalRank(ranking, judgments, 10);
    await onRanked?.(query, ranking);
  }
  const mean = (sum: number) => (measured === 0 ? 0 : sum / measured);
  return {
    queries: measured,
    ndcgAt10: mean(sums.ndcgAt10),
    recallAt100: mean(sums.recallAt100),
    mrrAt10: mean(sums.mrrAt10),
  };
}
