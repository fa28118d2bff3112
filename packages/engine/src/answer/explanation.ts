/** Why a hit is in the list: what made its score, part by part. */

/** What made a hit's score, part by part. Null for a retriever that did not find the passage. */
export interface Explanation {
  /** A sentence for a reader, and one more where a reranker read the passage: why this hit is here. */
  readonly summary: string;
  readonly lexical: {
    readonly rank: number;
    readonly score: number;
    /** `score` as a share of the best passage's, 0 to 1: what `lexicalWeight` multiplies. */
    readonly normalized: number;
    /** The query's own terms that the passage holds; their scores and `related` sum up to `score`. */
    readonly terms: readonly TermExplanation[];
    /** The part of words that are not in the query but that its best passages speak of; 0 where there is none. */
    readonly related: number;
  } | null;
  readonly semantic: {
    readonly rank: number;
    /** Cosine similarity, −1 to 1. */
    readonly similarity: number;
    /**
     * What `semanticWeight` multiplies, 0 (the least of the index) to 1 (the best): not quite in the order of `similarity`,
     * since the best passages of a first ranking have moved what is looked for.
     */
    readonly normalized: number;
    /** Whether the passage as a whole or one of its sentences was nearest. */
    readonly nearest: 'passage' | 'sentence';
  } | null;
  readonly fusion: {
    readonly lexicalWeight: number;
    readonly semanticWeight: number;
    /** The part of `score` that comes from passages near to it, which stand higher; 0 where there is none. */
    readonly neighbours: number;
    /** The part of `score` that comes from words that are nearer to the query's than those of its rivals; 0 for none. */
    readonly nearWords: number;
    readonly score: number;
    /** True where the passage holds the query word for word. */
    readonly verbatim: boolean;
  };
  /** Absent where no reranker read the passage. Where it is there, it and not `fusion.score` made the hit's score. */
  readonly reranking?: RerankingExplanation;
}

/** The part that one term of the query has in a lexical score. */
export interface TermExplanation {
  /** The term as indexed, and the word of the query that it comes from. */
  readonly term: string;
  readonly word: string;
  /** The passage's own text, the heading above it, its document's title, or all passages of its document together. */
  readonly field: 'text' | 'heading' | 'title' | 'document';
  /** How the indexed term was reached from the query's word. */
  readonly via: 'exact' | 'prefix' | 'typo';
  /** Occurrences in this field, and fields of its kind in the index (passages, headings, titles, documents) that hold the term. */
  readonly frequency: number;
  readonly documentFrequency: number;
  readonly idf: number;
  readonly score: number;
}

/** What a reranker made of a passage, which it read together with the query. */
export interface RerankingExplanation {
  /** The reranker's name. */
  readonly model: string;
  /** Counts from 1 over the passages that it read. */
  readonly rank: number;
  /** How many passages it read: the first of the fused list, whatever page is shown. */
  readonly passages: number;
  /** As the model gave it; higher is better. */
  readonly logit: number;
  /** The same on a scale from 0 to 1, by the logistic function; 0.5 stands for even odds. */
  readonly relevance: number;
}
