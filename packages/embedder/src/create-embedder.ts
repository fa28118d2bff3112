/** Makes vectors of passages, segments and queries from the vectors that a model gives to tokens. */
import { type Embedder, LociError, type ModelIdentity, type PassageEmbedding, type WordEmbedding } from '@loci/engine';
import type { Pooling } from './pooling.js';
import type { TokenModel } from './token-model.js';
import { planWindows } from './token-windows.js';
import { addRows, toUnit } from './unit-vector.js';

/** The most of what a model reads at once that the context may take, so that most is left for the passage's own words. */
const CONTEXT_SHARE = 1 / 4;

/**
 * An embedder over a model of tokens.
 *
 * With `mean` pooling a passage's vector is the mean over all tokens of all its windows, the context and special tokens
 * included, and the vector of a segment or a word the mean over its own tokens. With `first` pooling the vectors of other
 * tokens mean nothing by themselves, so each segment is read once more by itself, words have no vectors, and a passage of
 * several windows is the mean of theirs, weighted by their tokens.
 *
 * A segment without any token (white space) has the vector of its passage; a text without any token has the vector of
 * the special tokens alone.
 */
export function createEmbedder(tokens: TokenModel, model: ModelIdentity, pooling: Pooling): Embedder {
  const { prefix, suffix } = tokens;
  const room = model.maxTokens - prefix.length - suffix.length;
  if (room < 2) {
    throw new LociError(
      'model-unavailable',
      `The model ${model.name} reads ${model.maxTokens} tokens, which leaves no room for a text. Choose another model.`,
      { subject: model.name },
    );
  }

  async function embedPassage(segments: readonly string[], context: string): Promise<PassageEmbedding> {
    const segmentIds = segments.map((segment) => tokens.tokenize(segment));
    const contextIds = tokens.tokenize(context).slice(0, Math.floor(room * CONTEXT_SHARE));
    const head = [...prefix, ...contextIds];
    const counts = segmentIds.map((ids) => ids.length);
    const passageSum = new Float32Array(model.dimensions);
    const segmentSums = segments.map(() => new Float32Array(model.dimensions));
    const words: WordEmbedding[] = [];

    for (const spans of planWindows(counts, room - contextIds.length)) {
      const ids = [...head];
      for (const { segment, start, end } of spans) ids.push(...(segmentIds[segment] ?? []).slice(start, end));
      ids.push(...suffix);
      const { values } = await tokens.read(ids);
      if (pooling === 'first') {
        addScaled(passageSum, toUnit(values.slice(0, model.dimensions)), ids.length);
        continue;
      }
      addRows(passageSum, values, 0, ids.length);
      let row = head.length;
      for (const { segment, start, end } of spans) {
        addRows(segmentSums[segment] as Float32Array, values, row, row + end - start);
        words.push(...wordVectors((segmentIds[segment] ?? []).slice(start, end), values, row));
        row += end - start;
      }
    }
    const passage = toUnit(passageSum);
    return { passage, segments: await Promise.all(segments.map(segmentVector)), words };

    async function segmentVector(segment: string, index: number): Promise<Float32Array> {
      if (counts[index] === 0) return passage.slice();
      if (pooling === 'mean') return toUnit(segmentSums[index] as Float32Array);
      // Read by itself it is a passage of one segment, unless that is what is being read.
      if (segments.length === 1 && contextIds.length === 0) return passage.slice();
      return wholeVector(segment);
    }
  }

  /** `values` hold the vectors of `ids` from row `first` on. */
  function wordVectors(ids: readonly number[], values: Float32Array, first: number): WordEmbedding[] {
    return tokens.words(ids).map(({ start, end, text }) => {
      const sum = new Float32Array(model.dimensions);
      addRows(sum, values, first + start, first + end);
      return { text, vector: toUnit(sum) };
    });
  }

  async function wholeVector(text: string): Promise<Float32Array> {
    return (await embedPassage([text], '')).passage;
  }

  return {
    model,
    embedPassage,
    embedQuery: wholeVector,
    countTokens: (text) => tokens.tokenize(text).length,
    close: () => tokens.close(),
  };
}

function addScaled(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (vector[i] as number) * factor;
}
