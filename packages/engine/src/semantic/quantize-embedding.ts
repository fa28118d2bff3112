/** Makes of what a model gave for a passage what an index keeps of it. */
import { analyzedLanguage, createAnalyzers } from '../analysis/index.js';
import type { PassageEmbedding } from '../embedder.js';
import { type QuantizedVector, quantizeVector } from './quantize.js';
import { signWords } from './word-signs.js';

/** The vectors of one passage, as the index and the embedding cache hold them. */
export interface QuantizedEmbedding {
  readonly passage: QuantizedVector;
  /** One for each sentence of the passage, in order. */
  readonly segments: readonly QuantizedVector[];
  /** [words, WORD_SIGN_BYTES]: the signs of the vectors of all words but stop words, in order. */
  readonly wordSigns: Uint8Array;
}

/** `language` is the passage's, BCP 47: it tells which words say nothing. Where it is null all words are kept. */
export type EmbeddingQuantizer = (embedding: PassageEmbedding, language: string | null) => QuantizedEmbedding;

/** A quantizer that remembers the analyzers of the languages that it meets: make one and keep it. */
export function createEmbeddingQuantizer(): EmbeddingQuantizer {
  const analyzerOf = createAnalyzers();
  return ({ passage, segments, words }, language) => {
    const analyzer = analyzerOf(analyzedLanguage(language));
    const kept = words.filter(({ text }) => analyzer.analyze(text).some(({ stop }) => !stop));
    return {
      passage: quantizeVector(passage),
      segments: segments.map(quantizeVector),
      wordSigns: signWords(kept.map(({ vector }) => vector)),
    };
  };
}
