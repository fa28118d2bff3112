/**
 * Measures how well cosine similarities rank the pairs of an STS benchmark:
 * `npx tsx scripts/sts.ts <file.tsv> [--model <folder or hub id>]`, after `npm run build`.
 * The file has a header and the columns score, sentence1, sentence2.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadEmbedder, resolveModel } from '@loci/embedder';
import { minilmModel } from '@loci/minilm';
import { spearman } from './spearman.js';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { model: { type: 'string' } } });
const [path] = positionals;
if (path === undefined) {
  console.error('usage: npx tsx scripts/sts.ts <file.tsv> [--model <folder or hub id>]');
  process.exit(2);
}

const pairs = (await readFile(path, 'utf8'))
  .split('\n')
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line, index) => {
    const [score, first, second] = line.split('\t');
    if (first === undefined || second === undefined || !Number.isFinite(Number(score))) {
      throw new Error(`${path}:${index + 2}: a score and two sentences were expected, parted by tabs.`);
    }
    return { score: Number(score), first, second };
  });

const embedder = await loadEmbedder(values.model === undefined ? minilmModel : await resolveModel(values.model));
const similarities: number[] = [];
for (const { first, second } of pairs) {
  const left = await embedder.embedQuery(first);
  const right = await embedder.embedQuery(second);
  similarities.push(left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0));
}
await embedder.close();

const correlation = spearman(
  similarities,
  pairs.map(({ score }) => score),
);
console.log(`${embedder.model.name}: Spearman ${correlation.toFixed(4)} over ${pairs.length} pairs`);
