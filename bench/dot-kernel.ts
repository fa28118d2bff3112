/**
 * Compares the WebAssembly kernel of `semantic/dot-kernel.ts` with the plain loop that stands in for it:
 * `npx tsx bench/dot-kernel.ts [rows]`, after `npm run build`; 100,000 rows of 384 dimensions by default.
 */
import { createDotTable, createPlainTable, type DotTable } from '@loci/engine/testing';
import { createRandom } from './synthetic-index.js';

const DIMENSIONS = 384;
const ROUNDS = 10;

const count = Number(process.argv[2] ?? 100_000);
const random = createRandom();
const rows = Int8Array.from({ length: count * DIMENSIONS }, () => Math.floor(random() * 255) - 127);
const table = { rows, scales: new Float32Array(count).fill(1 / 127), dimensions: DIMENSIONS };
const query = Float32Array.from({ length: DIMENSIONS }, () => random() - 0.5);

/** In turns, so that whatever else the machine does falls on both; the best round counts. */
const tables: Readonly<Record<string, DotTable>> = { kernel: createDotTable(table), loop: createPlainTable(table) };
const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, { cosines }] of Object.entries(tables)) {
    const start = performance.now();
    cosines(query);
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
  }
}
console.log(`${count} rows of ${DIMENSIONS} dimensions, best of ${ROUNDS} rounds`);
for (const [name, ms] of best) console.log(`${name}: ${ms.toFixed(2)} ms`);
console.log(`ratio: ${((best.get('loop') ?? 0) / (best.get('kernel') ?? 1)).toFixed(1)}`);
