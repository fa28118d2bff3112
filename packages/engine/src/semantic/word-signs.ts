/** Keeps of a word's vector the signs of some of its dimensions, and tells by them how near a query's words are. */

/** Signs that are kept of a word, one bit each: of a vector of 384 dimensions every third. */
const WORD_SIGNS = 128;

/** Of one word, in the index and in the embedding cache. */
export const WORD_SIGN_BYTES = WORD_SIGNS / 8;

/** A word of a query as a passage's words are compared with it. */
export interface WeightedWord {
  /** [dimensions] */
  readonly vector: Float32Array;
  /** How much it says of what is looked for, above 0. */
  readonly weight: number;
}

/** The weighted mean over the query's words of their nearness to the nearest of the signed words, about −1 to 1. */
export type WordMatcher = (signs: Uint8Array) => number;

/**
 * [vectors, WORD_SIGN_BYTES], row-major: bit b of byte k is set where the kept dimension 8k + b is above 0. A sign for a
 * dimension keeps of an angle what matters here (Charikar, "Similarity Estimation Techniques from Rounding Algorithms",
 * STOC 2002), in a 24th of the bytes of a sentence's vector: a word is one of some forty of its passage.
 */
export function signWords(vectors: readonly Float32Array[]): Uint8Array {
  const signs = new Uint8Array(vectors.length * WORD_SIGN_BYTES);
  for (const [row, vector] of vectors.entries()) {
    const count = keptCount(vector);
    for (let sign = 0; sign < count; sign++) {
      if (keptValue(vector, sign, count) <= 0) continue;
      const byte = row * WORD_SIGN_BYTES + (sign >> 3);
      signs[byte] = (signs[byte] as number) | (1 << (sign & 7));
    }
  }
  return signs;
}

/**
 * Late interaction (Khattab and Zaharia, "ColBERT", SIGIR 2020): every word of the query looks for its like in the
 * passage. Only what is kept has lost precision: the query's words are compared as they are. A passage without words has
 * nearness 0.
 */
export function createWordMatcher(words: readonly WeightedWord[]): WordMatcher {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const tables = words.map(({ vector, weight }) => ({ table: sumsByByte(vector), share: weight / total }));
  return (signs) => {
    if (signs.length === 0) return 0;
    return tables.reduce((sum, { table, share }) => sum + share * nearest(table, signs), 0);
  };
}

function nearest(table: Float64Array, signs: Uint8Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < signs.length; row += WORD_SIGN_BYTES) {
    let sum = 0;
    for (let byte = 0; byte < WORD_SIGN_BYTES; byte++)
      sum += table[byte * 256 + (signs[row + byte] as number)] as number;
    if (sum > most) most = sum;
  }
  return most;
}

/**
 * [WORD_SIGN_BYTES, 256]: what eight signs add to a word's nearness, for every value that their byte may have. The sum
 * over all is the cosine of the vector, of what is kept of it, with a vector of those signs.
 */
function sumsByByte(vector: Float32Array): Float64Array {
  const count = keptCount(vector);
  const kept = Array.from({ length: count }, (_, sign) => keptValue(vector, sign, count));
  const norm = Math.sqrt(kept.reduce((sum, value) => sum + value * value, 0) * kept.length);
  const table = new Float64Array(WORD_SIGN_BYTES * 256);
  if (norm === 0) return table;
  for (const [sign, value] of kept.entries()) {
    const start = (sign >> 3) * 256;
    const bit = 1 << (sign & 7);
    for (let byte = 0; byte < 256; byte++) {
      const at = start + byte;
      table[at] = (table[at] as number) + ((byte & bit) === 0 ? -value : value) / norm;
    }
  }
  return table;
}

function keptCount(vector: Float32Array): number {
  return Math.min(WORD_SIGNS, vector.length);
}

/** What is kept is spread evenly over the vector. */
function keptValue(vector: Float32Array, sign: number, count: number): number {
  return vector[Math.floor((sign * vector.length) / count)] as number;
}
