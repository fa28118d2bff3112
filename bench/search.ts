/**
 * Measures searches over a synthetic index in memory: `npx tsx bench/search.ts [passages]`, after `npm run build`;
 * 100,000 passages by default, for which it needs some 3 GB and minutes to build. The query's embedding costs nothing
 * here; with the default model add a few milliseconds.
 */
import { createSearcher, type SearchMode } from '@loci/engine';
import { createRandom, openSyntheticIndex, syntheticEmbedder, wordOf, zipfRank } from './synthetic-index.js';

const QUERIES = 60;
const FIRST_CONTENT_RANK = 30;

const passages = Number(process.argv[2] ?? 100_000);
const started = performance.now();
const index = await openSyntheticIndex(passages);
console.log(`${passages} passages, built in ${((performance.now() - started) / 1000).toFixed(0)} s`);
const searcher = createSearcher(index, syntheticEmbedder);
await searcher.warmUp();

const random = createRandom(7);
const queryOf = (length: number) =>
  Array.from({ length }, () => wordOf(FIRST_CONTENT_RANK + zipfRank(random))).join(' ');
const kinds: Readonly<Record<string, { readonly mode: SearchMode; readonly queries: readonly string[] }>> = {
  'hybrid, 3 words': { mode: 'hybrid', queries: Array.from({ length: QUERIES }, () => queryOf(3)) },
  'hybrid, 20 words': { mode: 'hybrid', queries: Array.from({ length: QUERIES }, () => queryOf(20)) },
  'lexical, 3 words': { mode: 'lexical', queries: Array.from({ length: QUERIES }, () => queryOf(3)) },
  'semantic, 3 words': { mode: 'semantic', queries: Array.from({ length: QUERIES }, () => queryOf(3)) },
  'the first typing error': { mode: 'lexical', queries: [`${wordOf(5000)}q`] },
  'a typing error': {
    mode: 'lexical',
    queries: Array.from({ length: QUERIES }, () => `${wordOf(1000 + zipfRank(random))}q`),
  },
  '10,000 characters': { mode: 'hybrid', queries: Array.from({ length: 3 }, () => queryOf(2500).slice(0, 10_000)) },
  '10,000 characters of hyphens': { mode: 'hybrid', queries: Array.from({ length: 3 }, () => 'ba-'.repeat(3333)) },
};
console.log(`${'query'.padEnd(30)}${'p50 ms'.padStart(8)}${'p95 ms'.padStart(8)}`);
for (const [kind, { mode, queries }] of Object.entries(kinds)) {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await searcher.search({ query, mode });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1);
  console.log(`${kind.padEnd(30)}${at(0.5).padStart(8)}${at(0.95).padStart(8)}`);
}
