/** What is asked of a searcher and what it answers: the JSON of the HTTP interface, as types. */
import type { DocumentMetadata, Omission, PassageKind, PassagePlace, TextRange } from './document.js';
import type { Cancellation, RerankerIdentity } from './reranker.js';

/** `lexical` is by words alone, `semantic` by meaning alone, `hybrid` fuses both. */
export type SearchMode = 'hybrid' | 'lexical' | 'semantic';
export type GroupBy = 'none' | 'document' | 'source';

/** Keeps documents for which every given condition holds. A document without a date fails any condition on dates. */
export interface DocumentFilter {
  /** Any of these sources, compared exactly; '' stands for documents without one. Empty or absent: all. */
  readonly sources?: readonly string[];
  /** As `sources`. */
  readonly authors?: readonly string[];
  /** ISO 8601 dates (`2025`, `2025-05`, `2025-05-22`), both inclusive. */
  readonly from?: string;
  readonly to?: string;
}

export interface SearchRequest {
  readonly query: string;
  /** Default `hybrid`. */
  readonly mode?: SearchMode;
  /** How many hits (or groups) to return, 1 to 100, default 10. */
  readonly limit?: number;
  /** How many to pass over first, 0 or more, default 0. */
  readonly offset?: number;
  readonly filter?: DocumentFilter;
  /** Default `none`. Grouped, each entry of `hits` is the best passage of its group. */
  readonly group?: GroupBy;
  /** Default false. */
  readonly explain?: boolean;
  /** True while the user is still typing: the last word also matches as a prefix. Default false. */
  readonly typing?: boolean;
  /** Keeps the weaker passages that are cut by default (counted in `omitted`) at the end of the list. Default false. */
  readonly includeWeaker?: boolean;
}

/** A document as lists and hits show it, without its text. */
export interface DocumentView extends DocumentMetadata {
  readonly passageCount: number;
}

/** A passage with its text; the range is that of the document's text. */
export interface PassageView extends TextRange {
  readonly id: string;
  readonly documentId: string;
  /** The passage's place in its document, from 0. */
  readonly ordinal: number;
  readonly kind: PassageKind;
  readonly heading: string | null;
  /** Absent where the document's format tells nothing of it. */
  readonly place?: PassagePlace;
  readonly text: string;
}

/**
 * A range of `passage.text` (offsets count from the passage's start) to be marked:
 * `term` holds a word or phrase of the query, `sentence` is the sentence that answers by meaning.
 * Ranges of one kind do not overlap and are in order.
 */
export interface Highlight extends TextRange {
  readonly kind: 'term' | 'sentence';
}

/** By what a hit was found. */
export type Matched = 'words' | 'meaning' | 'both';

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

/** What made a hit's score, part by part. Null for a retriever that did not find the passage. */
export interface Explanation {
  /** A sentence for a reader, and one more where a reranker read the passage: why this hit is here. */
  readonly summary: string;
  readonly lexical: {
    readonly rank: number;
    readonly score: number;
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

/** A passage that fits, with its place in the list. */
export interface Hit {
  /** Counts from 1 over the whole list, not the page. */
  readonly rank: number;
  /** Higher is better; comparable within one list only. */
  readonly score: number;
  readonly matched: Matched;
  readonly passage: PassageView;
  readonly document: DocumentView;
  readonly highlights: readonly Highlight[];
  /** Near-identical passages that this hit stands for, earliest document first; not counted in `total`. */
  readonly duplicates: readonly PassageReference[];
  /** Present where the hit is one of those that only `includeWeaker` keeps. */
  readonly weaker?: true;
  readonly explain?: Explanation;
  /** Only when grouped: how many hits the group has in all, and its next best ones (at most 4). */
  readonly group?: { readonly key: string | null; readonly total: number; readonly more: readonly Hit[] };
}

/** A passage named in passing, with what is needed to show where it stands. */
export interface PassageReference {
  readonly passageId: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly source: string | null;
  readonly date: string | null;
  /** As in `DocumentMetadata`. */
  readonly dateDerived?: boolean;
}

/** How often a value stands in a list. */
export interface FacetCount {
  /** Null counts the hits whose document has no value. */
  readonly value: string | null;
  readonly count: number;
}

/** How the query was understood. */
export interface ParsedQuery {
  /** The words to rank by, as typed, without phrases and exclusions. */
  readonly words: readonly string[];
  /** Every hit holds each of these, word for word. */
  readonly phrases: readonly string[];
  /** No hit holds any of these words or phrases. */
  readonly excluded: readonly string[];
  /** Words with a star, without it: every hit by words may hold any word that begins so. */
  readonly prefixes: readonly string[];
  readonly source: readonly string[];
  readonly author: readonly string[];
  readonly title: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
  /** What is embedded: the query's own text without operators; '' where nothing is left to embed. */
  readonly text: string;
}

export interface SearchAnswer {
  readonly query: string;
  readonly parsed: ParsedQuery;
  readonly mode: SearchMode;
  readonly tookMs: number;
  /** All hits (groups, when grouped) of the list that `hits` is a page of. */
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Counts over the hits (not groups) of the whole list. */
  readonly facets: {
    readonly source: readonly FacetCount[];
    readonly author: readonly FacetCount[];
    readonly year: readonly FacetCount[];
  };
  /** Weaker passages that were cut from the end of the list. */
  readonly omitted: number;
  /** A spelling from the index's own vocabulary that would find more, or null. */
  readonly didYouMean: string | null;
}

/** Copied, said in other words, or the same thought. */
export type Relation = 'verbatim' | 'reworded' | 'same idea';

/** One aligned stretch of two passages; offsets count from each passage's (or pasted part's) start. */
export interface Alignment {
  readonly kind: 'same' | 'changed';
  readonly example: TextRange;
  readonly found: TextRange;
}

/** Asks which passages copy an example, reword it or share its idea. */
export interface SimilarRequest {
  /** Exactly one of `passageId` and `text`. */
  readonly passageId?: string;
  readonly text?: string;
  /** Further examples: passages to be like, and passages to be unlike. */
  readonly like?: readonly string[];
  readonly unlike?: readonly string[];
  /** 1 to 100, default 10. */
  readonly limit?: number;
  /** `others` (default) leaves out the passage's own document. */
  readonly scope?: 'others' | 'all';
  readonly filter?: DocumentFilter;
}

/** A passage like the example. */
export interface SimilarHit {
  /** Counts from 1. */
  readonly rank: number;
  /** Higher is better; comparable within one list only. */
  readonly score: number;
  /** Cosine similarity to the example, −1 to 1; 0 where there is no embedder. */
  readonly similarity: number;
  readonly relation: Relation;
  readonly passage: PassageView;
  readonly document: DocumentView;
  /** What the two texts share, in order; empty for `same idea`. */
  readonly alignment: readonly Alignment[];
  /** For a pasted text of several parts: which part this hit matches, as a range of the pasted text; else null. */
  readonly part: TextRange | null;
  readonly duplicates: readonly PassageReference[];
}

export interface SimilarAnswer {
  readonly tookMs: number;
  /** The example as given: an indexed passage, or null for pasted text. */
  readonly passage: PassageView | null;
  /** The parts in which a pasted text was compared. */
  readonly parts: readonly TextRange[];
  readonly total: number;
  readonly hits: readonly SimilarHit[];
}

/** A document with its whole text, its passages in order and what was left out of them. */
export interface DocumentAnswer extends DocumentView {
  readonly text: string;
  readonly passages: readonly PassageView[];
  readonly omissions: readonly Omission[];
}

export interface PassageAnswer {
  readonly passage: PassageView;
  readonly document: DocumentView;
}

/** One page of the documents, in order of id. */
export interface DocumentsAnswer {
  /** Documents in the index. */
  readonly total: number;
  readonly documents: readonly DocumentView[];
}

/** How what is typed may go on: titles of documents, phrases and words of the index; the likeliest first. */
export interface SuggestAnswer {
  readonly suggestions: readonly { readonly text: string; readonly kind: 'title' | 'phrase' }[];
}

export type MatrixOrder = 'date' | 'strength';

/** Asks for the source matrix of a query: a row for each document, a tile for each of its passages. */
export interface MatrixRequest {
  readonly query: string;
  /** Default `hybrid`. */
  readonly mode?: SearchMode;
  /** How many rows to return, 1 to 1000, default 100. */
  readonly limit?: number;
  /** How many rows to pass over first, 0 or more, default 0. */
  readonly offset?: number;
  readonly filter?: DocumentFilter;
  /** `date` (default): the earliest document first. `strength`: the document of the best hit first. */
  readonly order?: MatrixOrder;
  /** Whether documents that do not answer have rows too. Default true. */
  readonly silent?: boolean;
  /** As in `SearchRequest`. Default false. */
  readonly typing?: boolean;
  /** As in `SearchRequest`: lights the weaker passages too. Default false. */
  readonly includeWeaker?: boolean;
}

/**
 * A document and which of its passages answer. The arrays stand beside one another, one entry for each lit tile; all
 * of them are empty for a silent document.
 */
export interface MatrixRow {
  readonly document: Pick<DocumentView, 'id' | 'title' | 'source' | 'author' | 'date' | 'language' | 'passageCount'>;
  /** Places in the document of the passages that are lit, from 0, ascending. */
  readonly ordinals: readonly number[];
  readonly passageIds: readonly string[];
  /**
   * How well each answers by the query's own words, 0 to 1, to two places: its BM25 as a share of the best in the
   * whole list. 0 only where it was not found by words.
   */
  readonly words: readonly number[];
  /**
   * How well each answers by meaning, 0 to 1, to two places: where its similarity stands between what a stranger's
   * query reaches in this index and the best in the whole list. 0 only where it was not found by meaning.
   */
  readonly meaning: readonly number[];
}

/** The source matrix of a query: another view of the list that a search gives. */
export interface MatrixAnswer {
  readonly query: string;
  readonly mode: SearchMode;
  readonly order: MatrixOrder;
  readonly tookMs: number;
  /** Hits of the whole list, as a search without groups counts them. */
  readonly total: number;
  /** Lit tiles in all rows: the hits and the near-identical passages that they stand for. */
  readonly lit: number;
  /** As in `SearchAnswer`. */
  readonly omitted: number;
  /** Documents that the filter keeps, and how many of them do not answer. */
  readonly documents: number;
  readonly silent: number;
  /**
   * One page of them. In order of date the earliest comes first, and documents without a date come last; by strength
   * those that do not answer come last, among themselves in order of date.
   */
  readonly rows: readonly MatrixRow[];
}

/** What the open generation holds and what made it. */
export interface StatsAnswer {
  readonly documents: number;
  readonly passages: number;
  readonly sentences: number;
  readonly terms: number;
  readonly sizeBytes: number;
  /** The generation's id: changes with every index run that changed anything. */
  readonly generation: string;
  readonly formatVersion: number;
  readonly model: { readonly name: string; readonly fingerprint: string; readonly dimensions: number };
  /** The cross-encoder that reads the first passages of every search; absent where there is none. */
  readonly reranker?: RerankerIdentity;
  readonly sources: readonly FacetCount[];
  /** ISO dates of the earliest and latest document, or null. */
  readonly dates: { readonly earliest: string; readonly latest: string } | null;
}

/** Answers questions from one open generation of an index. Every method throws `LociError` `bad-request` or `not-found`. */
export interface Searcher {
  /** `cancellation` ends a reranker's work, which takes most of the time where there is one. */
  search(request: SearchRequest, cancellation?: Cancellation): Promise<SearchAnswer>;
  similar(request: SimilarRequest): Promise<SimilarAnswer>;
  passage(id: string): Promise<PassageAnswer>;
  /** In order of id. `limit` 1 to 1000. */
  documents(offset: number, limit: number): Promise<DocumentsAnswer>;
  document(id: string): Promise<DocumentAnswer>;
  suggest(query: string, limit: number): Promise<SuggestAnswer>;
  matrix(request: MatrixRequest, cancellation?: Cancellation): Promise<MatrixAnswer>;
  stats(): StatsAnswer;
  close(): Promise<void>;
}
