/** Tables of figures that are kept in the repository, so that a later ranking can be compared query by query. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pairedRandomization } from './paired-randomization.js';
import { mean } from './statistics.js';

/** The figures of one collection in one mode. */
export interface TableRow {
  readonly 'recall@100': number;
  readonly 'mrr@10': number;
  /** By query id. */
  readonly 'ndcg@10': Readonly<Record<string, number>>;
}

/** By collection and mode, as `cranfield/hybrid`. */
export type Table = Readonly<Record<string, TableRow>>;

/** Empty where there is no such file yet. */
export function readTable(path: URL): Table {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Rows of collections that were not measured stay as they are in the file. */
export function updateTable(path: URL, measured: Table): void {
  writeFileSync(path, `${JSON.stringify({ ...readTable(path), ...measured }, null, 1)}\n`);
}

/** What a row was before. */
export interface Comparison {
  /** Mean nDCG@10. */
  readonly mean: number;
  /** Two-sided, from 0 to 1: how likely so great a difference is by chance. */
  readonly p: number;
}

/** Over the queries that both have; null where there are none. */
export function compareRows(now: TableRow, earlier: TableRow | undefined): Comparison | null {
  const ids = Object.keys(now['ndcg@10']).filter((id) => earlier?.['ndcg@10'][id] !== undefined);
  if (earlier === undefined || ids.length === 0) return null;
  const figuresOf = (row: TableRow) => ids.map((id) => row['ndcg@10'][id] as number);
  return { mean: mean(figuresOf(earlier)), p: pairedRandomization(figuresOf(now), figuresOf(earlier)) };
}
