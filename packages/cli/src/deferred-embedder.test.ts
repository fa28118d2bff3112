/** What is asked of a model before it is loaded is answered once it is. */
import { type Embedder, LociError } from '@loci/engine';
import { expect, it } from 'vitest';
import { createDeferredEmbedder } from './deferred-embedder.js';

const model = { name: 'fake', fingerprint: 'f', dimensions: 1, maxTokens: 8 };
const vector = Float32Array.of(1);
const loaded: Embedder = {
  model,
  embedQuery: async () => vector,
  embedPassage: async (segments) => ({ passage: vector, segments: segments.map(() => vector), words: [] }),
  countTokens: (text) => text.length,
  close: async () => undefined,
};

it('answers when the model is loaded', async () => {
  let finish: (embedder: Embedder) => void = () => undefined;
  const loading = new Promise<Embedder>((resolve) => {
    finish = resolve;
  });
  const embedder = createDeferredEmbedder(model, loading);
  const answers = Promise.all([embedder.embedQuery('a'), embedder.embedPassage(['a', 'b'], '')]);
  expect(() => embedder.countTokens('abc')).toThrow(expect.objectContaining({ code: 'model-unavailable' }));
  finish(loaded);
  expect(await answers).toEqual([vector, { passage: vector, segments: [vector, vector], words: [] }]);
  expect(embedder.countTokens('abc')).toBe(3);
});

it('tells whoever asks why the model could not be loaded', async () => {
  const cause = new LociError('model-unavailable', 'The folder is empty');
  const embedder = createDeferredEmbedder(model, Promise.reject(cause));
  await expect(embedder.embedQuery('a')).rejects.toBe(cause);
});
