/** A cross-encoder as the rest of Loci meets it: a real graph, loaded and run by transformers.js. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadReranker, resolveModel } from '@loci/embedder';
import type { Reranker } from '@loci/engine';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OverlapOptions, writeOverlapCrossEncoder } from './testing/index.js';

const WORDS = { harbour: 2, ship: 0.5, ice: 4 };

let directory = '';
let loaded: Reranker[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'loci-cross-encoder-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const reranker of loaded) await reranker.close();
  loaded = [];
  await rm(directory, { recursive: true, force: true });
});

async function load(options: OverlapOptions = {}): Promise<Reranker> {
  await writeOverlapCrossEncoder(directory, { words: WORDS, ...options });
  const reranker = await loadReranker(await resolveModel(directory));
  loaded.push(reranker);
  return reranker;
}

describe('a cross-encoder from a directory', () => {
  it('gives each passage the logit that can be worked out by hand', async () => {
    const { score } = await load();
    const logits = await score('Harbour, ship!', [
      'The harbour: a ship, a ship.',
      'Ice and ice.',
      '',
      'HARBOUR harbour',
    ]);
    // −1 + 2 + 0.5 + 0.5; −1; −1; −1 + 2 + 2.
    expect(logits).toEqual([2, -1, -1, 3]);
    expect(await score('', ['harbour'])).toEqual([-1]);
    expect(await score('harbour', [])).toEqual([]);
  });

  it('gives a passage the same logit whatever is read beside it', async () => {
    const { score } = await load();
    const passages = ['A harbour.', 'ship '.repeat(40), ''];
    const alone = await Promise.all(passages.map((passage) => score('harbour ship', [passage])));
    expect(await score('harbour ship', passages)).toEqual(alone.flat());
  });

  it('cuts what is longer than the model reads, and reads some of either text', async () => {
    // Three of the sixteen are special tokens: six are the query's where both are long, and seven the passage's.
    const { score } = await load({ maxTokens: 16 });
    const long = 'x '.repeat(1000);
    expect(await score('ice', [`${'x '.repeat(11)}ice ${long}`])).toEqual([3]);
    expect(await score('ice', [`${'x '.repeat(12)}ice`])).toEqual([-1]);
    expect(await score(`${'x '.repeat(5)}ice ${long}`, [`${'x '.repeat(6)}ice ${long}`])).toEqual([3]);
    expect(await score(`${'x '.repeat(6)}ice ${long}`, [`ice ${long}`])).toEqual([-1]);
    expect(await score(`${'x '.repeat(11)}ice`, ['ice'])).toEqual([3]);
  });

  it('is named for its directory, with a fingerprint of what it reads', async () => {
    const { model } = await load();
    expect(directory.endsWith(model.name)).toBe(true);
    expect(model.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect((await load({ bias: 0 })).model.fingerprint).not.toBe(model.fingerprint);
  });

  it('stops between two passages where nobody waits any more', async () => {
    const { score } = await load();
    const abort = new AbortController();
    const scoring = score('ship', Array<string>(1000).fill('A ship.'), abort.signal);
    abort.abort(new Error('gone'));
    await expect(scoring).rejects.toThrow('gone');
  });
});

describe('a model that cannot rerank', () => {
  it.each<[string, OverlapOptions, string]>([
    ['has more labels than one', { labels: 3 }, 'it gives logits for 3 labels. A cross-encoder is needed'],
    ['gives vectors and no logits', { outputName: 'last_hidden_state' }, 'it gives last_hidden_state and no logits'],
    ['gives no numbers', { bias: Number.NaN }, 'fails its self-test'],
    ['prefers what does not answer', { words: { guitar: -1 } }, 'no better an answer than a stranger'],
    ['reads too little', { maxTokens: 4 }, 'reads 4 tokens, which leaves no room for two texts'],
  ])('is refused where it %s', async (_, options, message) => {
    await expect(load(options)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(message),
    });
  });

  it('is refused where its graph is damaged', async () => {
    await load();
    const path = join(directory, 'onnx', 'model.onnx');
    await writeFile(path, (await readFile(path)).subarray(0, 100));
    await expect(loadReranker(await resolveModel(directory))).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(`The model in ${directory} cannot be loaded: `),
    });
  });

  it('says so where it fails at one passage only', async () => {
    const { score } = await load({ failing: ['shoal'] });
    expect(await score('ship', ['A ship.'])).toEqual([-0.5]);
    // transformers.js tells of it beside what it throws.
    vi.spyOn(console, 'error').mockReturnValue();
    await expect(score('ship', ['A ship.', 'A shoal.'])).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/^The reranker loci-cross-encoder-\w+ failed at a passage: /),
      cause: expect.any(Error),
    });
  });
});

describe('a cross-encoder of the hub', () => {
  it('is downloaded once', async () => {
    const files = join(directory, 'files');
    await writeOverlapCrossEncoder(files, { words: WORDS });
    const asked: string[] = [];
    const server = createServer(async (request, response) => {
      const path = request.url?.replace(/^\/acme\/reranker\/resolve\/main\//, '') ?? '';
      asked.push(path);
      const bytes = await readFile(join(files, path)).catch(() => null);
      response.writeHead(bytes === null ? 404 : 200).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const hubUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      for (let time = 0; time < 2; time++) {
        const options = { cacheDirectory: join(directory, 'cache'), hubUrl };
        const reranker = await loadReranker({ kind: 'hub', id: 'acme/reranker' }, options);
        expect(reranker.model.name).toBe('acme/reranker');
        expect(await reranker.score('ice', ['Ice.'])).toEqual([3]);
        await reranker.close();
      }
      expect(asked.filter((path) => path === 'onnx/model.onnx')).toHaveLength(1);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
