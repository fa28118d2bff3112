/** The interface of a cross-encoder: a model that reads a query and a passage together, as the searcher uses it. */

export interface RerankerIdentity {
  /** For people: a directory or a hub id. */
  readonly name: string;
  /** SHA-256 in hex over the model's files: changes whenever the scores may change. */
  readonly fingerprint: string;
}

/** Ends work whose outcome nobody waits for. An `AbortSignal` is one, which not every platform has. */
export interface Cancellation {
  /** Throws where the work is to end. */
  throwIfAborted(): void;
}

/** A loaded cross-encoder. The same pair of texts always gets the same score, whatever else is read beside it. */
export interface Reranker {
  readonly model: RerankerIdentity;
  /**
   * How well each passage answers the query: one logit for each, in their order; higher is better, 0 stands for even
   * odds. Texts that are longer than the model reads are cut at their ends.
   *
   * @throws LociError `model-unavailable` where the model fails, and what `cancellation` throws
   */
  score(query: string, passages: readonly string[], cancellation?: Cancellation): Promise<readonly number[]>;
  close(): Promise<void>;
}
