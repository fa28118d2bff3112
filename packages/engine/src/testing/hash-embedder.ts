/** An embedder without a model: texts of like words have like vectors. */
import { fold } from '../analysis/index.js';
import type { Embedder } from '../embedder.js';
import { hashText, mixHash } from '../format/hash.js';
import { words } from '../text/words.js';

/**
 * A text's vector is the sum of its words' vectors, each of which is made of the word's hash. Few dimensions make
 * strangers resemble each other by chance: in such an index some passages are near a query whose words they lack.
 */
export function createHashEmbedder(dimensions = 24, fingerprint = `hash-${dimensions}`): Embedder {
  const known = new Map<string, Float32Array>();
  const vectorOfWord = (word: string): Float32Array => {
    let vector = known.get(word);
    if (vector === undefined) {
      const hash = hashText(word);
      vector = Float32Array.from(
        { length: dimensions },
        (_, i) => mixHash(hash ^ Math.imul(i + 1, 0x9e3779b1)) / 2 ** 31 - 1,
      );
      known.set(word, vector);
    }
    return vector;
  };
  const vectorOf = (texts: readonly string[]): Float32Array => {
    const sum = new Float32Array(dimensions);
    for (const text of texts) {
      for (const { start, end } of words(text)) {
        const vector = vectorOfWord(fold(text.slice(start, end)));
        for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + (vector[i] as number);
      }
    }
    const norm = Math.hypot(...sum);
    return norm === 0 ? Float32Array.from(sum, (_, i) => (i === 0 ? 1 : 0)) : sum.map((value) => value / norm);
  };
  return {
    model: { name: 'hash', fingerprint, dimensions, maxTokens: 256 },
    embedQuery: async (text) => vectorOf([text]),
    embedPassage: async (segments, context) => ({
      passage: vectorOf([context, ...segments]),
      segments: segments.map((segment) => vectorOf([segment])),
      words: segments.flatMap((segment) =>
        words(segment).map(({ start, end }) => {
          const text = fold(segment.slice(start, end));
          return { text, vector: vectorOf([text]) };
        }),
      ),
    }),
    countTokens: (text) => words(text).length,
    close: async () => undefined,
  };
}
