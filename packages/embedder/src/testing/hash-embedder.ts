/** An embedder of words, not of meaning: it needs no model, takes no time, and gives each word a direction of its own. */
import { createHash } from 'node:crypto';
import type { Embedder } from '@loci/engine';
import { createEmbedder } from '../create-embedder.js';
import type { TokenModel } from '../token-model.js';

/** Enough that two words rarely share a direction. */
const DIMENSIONS = 256;
const MAX_TOKENS = 64;

/** Stands before every text, like `[CLS]`, so that a text without words has a vector too; so short that it alters no other. */
const START_TOKEN = 0;
const START_LENGTH = 0.01;

/**
 * Texts are as near as the share of words that they have in common, whatever their order and case.
 * Reads 64 tokens at once; a token is a word.
 */
export function createHashEmbedder(): Embedder {
  const fingerprint = createHash('sha256').update('word hashes 1').digest('hex');
  const model = { name: 'word-hashes', fingerprint, dimensions: DIMENSIONS, maxTokens: MAX_TOKENS };
  return createEmbedder(wordModel, model, 'mean');
}

const wordModel: TokenModel = {
  prefix: [START_TOKEN],
  suffix: [],
  tokenize: (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord),
  words: (ids) => ids.map((id, at) => ({ start: at, end: at + 1, text: String(id) })),
  async read(ids) {
    const values = new Float32Array(ids.length * DIMENSIONS);
    ids.forEach((id, row) => {
      // The lowest bit is the sign, so that words of one direction cancel out as often as they add up.
      const column = (id >>> 1) % DIMENSIONS;
      values[row * DIMENSIONS + column] = id === START_TOKEN ? START_LENGTH : id & 1 ? 1 : -1;
    });
    return { values, dimensions: DIMENSIONS };
  },
  async close() {
    // Nothing is held.
  },
};

/** FNV-1a of 32 bits over UTF-16 code units (Fowler, Noll and Vo), never that of the start token. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return hash === START_TOKEN ? 1 : hash;
}
