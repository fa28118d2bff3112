/** `--rerank` on the command line: a real cross-encoder, written for the test, over an index of a few sentences. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchAnswer } from '@loci/engine';
import { writeOverlapCrossEncoder } from '@loci/minilm/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { main } from './main.js';
import { createIndexOpener, type IndexOpener } from './open-searcher.js';
import { createFakeTerminal } from './testing/fake-terminal.js';
import { writeIndex } from './testing/write-index.js';

const HARBOUR = [
  { id: 'a', passages: ['Ships and ships in a harbour.'] },
  { id: 'b', passages: ['A harbour that ships leave in winter, when the ice of the year before still lies there.'] },
];

let folder = '';
let index = '';
let reranker = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci-rerank-'));
  index = (await writeIndex(folder, HARBOUR)).directory;
  reranker = join(folder, 'harbour-reader');
  // By its words `a` is the better answer. The model is fond of harbours and tired of ships: −1 + 2 − 2, −1 + 2 − 1.
  await writeOverlapCrossEncoder(reranker, { words: { harbour: 2, ships: -1 } });
  await writeFile(join(folder, 'queries.jsonl'), '{"_id":"1","text":"harbour ships"}\n');
  await writeFile(join(folder, 'qrels.tsv'), 'query-id\tcorpus-id\tscore\n1\tb\t1\n');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = createFakeTerminal({ width: 200 });
  const exitCode = await main(args, { terminal, env: {} });
  return { exitCode, out: terminal.written(), err: terminal.warned() };
}

const search = (...more: string[]) => run('search', index, 'harbour ships', '--mode', 'lexical', ...more);

describe('loci search --rerank', () => {
  it('orders the hits by the model, and without it as ever', async () => {
    const idsOf = (out: string) => (JSON.parse(out) as SearchAnswer).hits.map(({ document }) => document.id);
    const plain = await search('--json');
    expect(idsOf(plain.out)).toEqual(['a', 'b']);
    const { exitCode, out, err } = await search('--json', '--rerank', reranker);
    expect([exitCode, err]).toEqual([0, '']);
    expect(idsOf(out)).toEqual(['b', 'a']);
  });

  it('explains in figures what the model made of a hit', async () => {
    const { out } = await search('--explain', '--rerank', reranker);
    expect(out).toContain('harbour-reader read it together with your query, and puts it at number 1 of 2.');
    expect(out).toContain('reranked: rank 1 of 2 by harbour-reader, relevance 0.500, logit 0.000');
    expect(out).toContain('reranked: rank 2 of 2 by harbour-reader, relevance 0.269, logit -1.000');
    expect((await search('--explain')).out).not.toContain('rerank');
  });

  it.each(['search', 'serve', 'eval'])('is told of in the help of %s', async (name) => {
    expect((await run(name, '--help')).out).toMatch(/--rerank <model>\s+let a cross-encoder read the first hits/);
  });

  it('refuses what is no model, and says what to name', async () => {
    const nowhere = await search('--rerank', join(folder, 'nowhere'));
    expect(nowhere).toMatchObject({ exitCode: 1, out: '' });
    expect(nowhere.err).toMatch(/^loci: No model ".*nowhere": there is no folder .* such as Xenova\/ms-marco-/);
    const empty = join(folder, 'empty');
    await mkdir(empty);
    expect(await search('--rerank', empty)).toMatchObject({
      exitCode: 1,
      out: '',
      err: expect.stringContaining('holds no complete model: it lacks config.json'),
    });
  });

  it('refuses a classifier of several labels', async () => {
    const classifier = join(folder, 'classifier');
    await writeOverlapCrossEncoder(classifier, { labels: 3 });
    const { exitCode, out, err } = await search('--rerank', classifier);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('cannot rerank: it gives logits for 3 labels');
  });
});

describe('loci eval --rerank', () => {
  it('measures the order of the model, and says whose it is', async () => {
    const files = ['--queries', join(folder, 'queries.jsonl'), '--qrels', join(folder, 'qrels.tsv')];
    const runOut = join(folder, 'run.tsv');
    const args = ['eval', index, ...files, '--mode', 'lexical', '--rerank', reranker];
    const { exitCode, out } = await run(...args, '--json', '--run-out', runOut);
    expect([exitCode, JSON.parse(out)]).toEqual([
      0,
      { mode: 'lexical', reranker: 'harbour-reader', queries: 1, 'ndcg@10': 1, 'recall@100': 1, 'mrr@10': 1 },
    ]);
    expect((await readFile(runOut, 'utf8')).split('\n')[0]).toBe('1\tQ0\tb\t1\t1\tloci-lexical-reranked');
    expect((await run(...args)).out).toContain('reranker    harbour-reader\n');
  });
});

describe('an opened index', () => {
  let opener: IndexOpener | undefined;
  afterEach(() => opener?.close());

  it('has one reranker for all its generations', async () => {
    opener = await createIndexOpener({ directory: index, withModel: false, rerank: reranker });
    const [first, second] = [await opener.open(), await opener.open()];
    await first.close();
    expect((await second.search({ query: 'harbour', mode: 'lexical' })).total).toBe(2);
    expect(second.stats().reranker).toEqual(first.stats().reranker);
    await second.close();
  });

  it('does not open where the reranker cannot be loaded', async () => {
    opener = await createIndexOpener({ directory: index, withModel: false, rerank: join(folder, 'none') });
    await opener.modelLoaded;
    await expect(opener.open()).rejects.toMatchObject({ code: 'model-unavailable' });
  });
});
