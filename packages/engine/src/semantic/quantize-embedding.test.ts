/** What an index keeps of a passage's vectors. */
import { expect, it } from 'vitest';
import { createEmbeddingQuantizer } from './quantize-embedding.js';
import { signWords } from './word-signs.js';

const vector = (seed: number) => Float32Array.of(seed, -seed, 1 - seed, 1);
const word = (text: string, seed: number) => ({ text, vector: vector(seed) });
const embedding = {
  passage: vector(1),
  segments: [vector(2)],
  words: [word('the', 1), word('wall', -2), word('die', 3), word('mauer', -4)],
};
const quantize = createEmbeddingQuantizer();

it('keeps the signs of all words but the stop words of the language', () => {
  expect(quantize(embedding, 'en').wordSigns).toEqual(signWords([-2, 3, -4].map(vector)));
  expect(quantize(embedding, 'de-CH').wordSigns).toEqual(signWords([1, -2, -4].map(vector)));
});

it('keeps every word of a language without stop words', () => {
  expect(quantize(embedding, null).wordSigns).toEqual(signWords([1, -2, 3, -4].map(vector)));
});
