/** Makes a reranker of a model of pairs: how long a pair it reads, and what is said where it fails. */
import { LociError, type Reranker, type RerankerIdentity } from '@loci/engine';
import { joinPair, pairRoom } from './pair-frame.js';
import type { PairModel } from './pair-model.js';
import { createRecentValues } from './recent-values.js';

/**
 * The most tokens of a pair, special ones included, whatever a model could read: most cross-encoders were trained on 512
 * or fewer, a passage rarely has more than 256, and the time of a pass grows faster than its length.
 */
const MAX_PAIR_TOKENS = 512;

/** Pairs whose logits are kept: twenty searches' worth. The next page of one, or an explanation, asks for the same. */
const KEPT_PAIRS = 1000;

/** Fewer tokens than these say nothing. */
const MIN_ROOM = 2;

/**
 * Pairs are read one after the other, so that a search that is given up ends after the pass it is in.
 *
 * @param maxTokens what the model reads at most, special tokens included
 * @throws LociError `model-unavailable` where that leaves no room for two texts
 */
export function createReranker(pairs: PairModel, model: RerankerIdentity, maxTokens: number): Reranker {
  const limit = Math.min(maxTokens, MAX_PAIR_TOKENS);
  if (pairRoom(pairs.frame, limit) < MIN_ROOM) {
    throw new LociError(
      'model-unavailable',
      `The model ${model.name} reads ${maxTokens} tokens, which leaves no room for two texts. Choose another model.`,
      { subject: model.name },
    );
  }

  const recent = createRecentValues<number>(KEPT_PAIRS);

  async function read(query: readonly number[], passage: string): Promise<number> {
    try {
      return await pairs.read(joinPair(pairs.frame, query, pairs.tokenize(passage), limit));
    } catch (cause) {
      if (cause instanceof LociError) throw cause;
      throw new LociError(
        'model-unavailable',
        `The reranker ${model.name} failed at a passage: ${cause instanceof Error ? cause.message : String(cause)}. ` +
          'Name another model, or search without one.',
        { subject: model.name, cause },
      );
    }
  }

  return {
    model,
    async score(query, passages, cancellation) {
      const queryIds = pairs.tokenize(query);
      const logits: number[] = [];
      for (const passage of passages) {
        cancellation?.throwIfAborted();
        logits.push(await recent.get(`${query}\0${passage}`, () => read(queryIds, passage)));
      }
      return logits;
    },
    close: () => pairs.close(),
  };
}
