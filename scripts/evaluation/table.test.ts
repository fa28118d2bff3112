import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareRows, readTable, type TableRow, updateTable } from './table.js';

const row = (ndcg: Readonly<Record<string, number>>): TableRow => ({ 'recall@100': 1, 'mrr@10': 0.5, 'ndcg@10': ndcg });

describe('a table', () => {
  it('keeps the rows that were not measured again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'loci-table-'));
    const path = pathToFileURL(join(folder, 'table.json'));
    expect(readTable(path)).toEqual({});
    updateTable(path, { 'a/hybrid': row({ 1: 0.1 }), 'b/hybrid': row({ 1: 0.2 }) });
    updateTable(path, { 'b/hybrid': row({ 1: 0.3 }) });
    expect(readTable(path)).toEqual({ 'a/hybrid': row({ 1: 0.1 }), 'b/hybrid': row({ 1: 0.3 }) });
    rmSync(folder, { recursive: true });
  });
});

describe('compareRows', () => {
  it('tells the earlier mean, and that no difference is no sign', () => {
    const same = row({ 1: 0.25, 2: 0.75 });
    expect(compareRows(same, same)).toEqual({ mean: 0.5, p: 1 });
  });

  it('takes what happens in every query for a sign', () => {
    const ids = Array.from({ length: 20 }, (_, i) => i);
    const all = (value: number) => row(Object.fromEntries(ids.map((id) => [id, value])));
    expect(compareRows(all(0.5), all(0.4))?.p).toBeLessThan(0.01);
  });

  it('compares over the queries that both have, and nothing where there are none', () => {
    expect(compareRows(row({ 1: 0.5, 2: 0.9 }), row({ 1: 0.5, 3: 0.1 }))?.mean).toBe(0.5);
    expect(compareRows(row({ 1: 0.5 }), row({ 2: 0.5 }))).toBeNull();
    expect(compareRows(row({ 1: 0.5 }), undefined)).toBeNull();
  });
});
