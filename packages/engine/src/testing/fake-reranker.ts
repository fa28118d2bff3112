/** A reranker without a model: the test says what it makes of a text. */
import type { Reranker } from '../reranker.js';

export interface FakeReranker extends Reranker {
  /** What it was given to read, call by call. */
  readonly calls: readonly { readonly query: string; readonly passages: readonly string[] }[];
}

export function createFakeReranker(logitOf: (passage: string, query: string) => number): FakeReranker {
  const calls: { query: string; passages: readonly string[] }[] = [];
  return {
    calls,
    model: { name: 'fake-reranker', fingerprint: 'f'.repeat(64) },
    async score(query, passages, cancellation) {
      calls.push({ query, passages });
      cancellation?.throwIfAborted();
      return passages.map((passage) => logitOf(passage, query));
    },
    close: async () => undefined,
  };
}
