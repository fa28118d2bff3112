/** A model that gives wrong vectors is refused, with what was wrong. */
import type { Embedder } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { runSelfTest } from './self-test.js';
import { createHashEmbedder } from './testing/hash-embedder.js';

const answering = (vectorOf: (text: string) => Float32Array): Embedder => ({
  ...createHashEmbedder(),
  embedQuery: async (text) => vectorOf(text),
});

/** [3, 4] as signed bytes. */
const stored = { cases: [{ text: 'a', vector: Buffer.from([3, 4]).toString('base64') }], minCosine: 0.99 };

describe('the self-test against stored vectors', () => {
  it('passes a vector of the stored direction', async () => {
    await runSelfTest(
      answering(() => Float32Array.of(0.6, 0.8)),
      stored,
    );
  });

  it('reads bytes above 127 as negative', async () => {
    const negative = { cases: [{ text: 'a', vector: Buffer.from([253, 4]).toString('base64') }], minCosine: 0.99 };
    await runSelfTest(
      answering(() => Float32Array.of(-0.6, 0.8)),
      negative,
    );
  });

  it.each([
    ['another direction', [0.8, 0.6]],
    ['another width', [0.6, 0.8, 0]],
    ['NaN', [Number.NaN, Number.NaN]],
  ])('refuses %s', async (_, vector) => {
    await expect(
      runSelfTest(
        answering(() => Float32Array.from(vector)),
        stored,
      ),
    ).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('fails its self-test: the vector of "a"'),
    });
  });
});

describe('the self-test of a model without stored vectors', () => {
  it('passes a model that finds a paraphrase nearer than a stranger', async () => {
    await runSelfTest(createHashEmbedder(), undefined);
  });

  it('refuses a model that gives every text the same vector', async () => {
    await expect(
      runSelfTest(
        answering(() => Float32Array.of(1, 0)),
        undefined,
      ),
    ).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringContaining('than to a stranger'),
    });
  });

  it('refuses vectors that are not of unit length', async () => {
    await expect(
      runSelfTest(
        answering(() => Float32Array.of(2, 0)),
        undefined,
      ),
    ).rejects.toMatchObject({
      message: expect.stringContaining('not of unit length'),
    });
  });
});
