/** The interface of an embedding model, as the indexer and the searcher use it. */

/** Which model made a vector. Vectors are comparable only where `fingerprint` is equal. */
export interface ModelIdentity {
  /** For people: `all-MiniLM-L6-v2`, a directory, or a hub id. */
  readonly name: string;
  /** SHA-256 in hex over the model's files: changes whenever the vectors may change. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** The most tokens, special ones included, that one forward pass reads well. */
  readonly maxTokens: number;
}

/** A word as a model reads it where it stands. */
export interface WordEmbedding {
  /** As the model's vocabulary writes it; most models lower its case. */
  readonly text: string;
  /** [dimensions], unit length */
  readonly vector: Float32Array;
}

/** The vectors of one passage: of the whole, and of each of its segments (sentences) in order. All of unit length. */
export interface PassageEmbedding {
  /** [dimensions] */
  readonly passage: Float32Array;
  /** [segments][dimensions] */
  readonly segments: readonly Float32Array[];
  /** The words of all segments, in order; none for a model whose vectors of tokens mean nothing by themselves. */
  readonly words: readonly WordEmbedding[];
}

/** A loaded model. The same text always gives the same vector, whatever else is embedded beside it. */
export interface Embedder {
  readonly model: ModelIdentity;
  /**
   * The vector of a query, [dimensions], unit length. Text beyond `maxTokens` is embedded in parts and averaged,
   * so nothing is cut off. `embedPassage` gives the same vector to a passage of this one segment without context.
   */
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * The vectors of one passage from one forward pass (more where the text is longer than the model reads).
   * `context` (a title or heading) is read before the passage's own words and gets no vector of its own;
   * it is '' where there is none.
   */
  embedPassage(segments: readonly string[], context: string): Promise<PassageEmbedding>;
  /** How many tokens a text has, without special ones. */
  countTokens(text: string): number;
  close(): Promise<void>;
}
