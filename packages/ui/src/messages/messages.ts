/** Every word that the elements say, as a table that can be overridden or translated. */
import type { Matched, MatrixOrder, OmissionReason, Relation, SearchMode, TermExplanation } from '@loci/engine';
import type { FailureKind } from '../client/failure.js';
import type { CitationFormat } from '../text/citation.js';
import type { SuggestionKind } from '../text/suggestion-groups.js';
import type { Format } from './format.js';

export interface Messages {
  readonly searchLabel: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly clear: string;
  readonly suggestionsLabel: string;
  readonly suggestionKinds: Readonly<Record<SuggestionKind, string>>;
  readonly clearRecent: string;

  readonly modeLabel: string;
  readonly modes: Readonly<Record<SearchMode, string>>;
  readonly sourcesLabel: string;
  /** Stands for a document whose source is not known. */
  readonly noSource: string;
  readonly moreSources: (count: number) => string;
  readonly groupByDocument: string;

  readonly matrixToggle: string;
  readonly matrix: string;
  readonly matrixCounts: (answering: number, documents: number) => string;
  readonly matrixOrder: string;
  readonly matrixOrders: Readonly<Record<MatrixOrder, string>>;
  /** Of the key: what the height of a tile says. */
  readonly matrixScale: string;
  readonly matrixHint: string;
  /** Passages `first` to `last` of `count`, of which `best` is shown; all count from 1. */
  readonly matrixFold: (first: number, last: number, count: number, best: number) => string;
  /** `level` from 1 (faint) to 4. */
  readonly matrixTile: (place: string, matched: Matched, level: number) => string;
  readonly matrixSilent: (count: number) => string;
  readonly silent: string;
  readonly showSilent: string;
  readonly hideSilent: string;
  readonly undated: string;

  readonly resultsHeading: string;
  readonly passages: (count: number) => string;
  readonly documents: (count: number) => string;
  readonly sources: (count: number) => string;
  readonly foundIn: (count: string, sources: string) => string;
  readonly took: (milliseconds: number) => string;
  readonly legend: string;
  readonly legendTerm: string;
  readonly legendSentence: string;
  readonly matched: Readonly<Record<Matched, string>>;
  readonly matchedHint: Readonly<Record<Matched, string>>;
  readonly position: (ordinal: number, count: number) => string;
  readonly showWhole: string;
  readonly showLess: string;
  /** Of near-identical passages; `sources` counts those that are named, `earliest` is an ISO date or null. */
  readonly duplicates: (places: number, sources: number, earliest: string | null) => string;
  readonly moreInGroup: (count: number) => string;
  readonly omitted: (count: number) => string;
  readonly showWeaker: string;
  readonly hideWeaker: string;
  readonly weakerHeading: string;
  readonly weakerHint: string;
  readonly loadMore: string;
  readonly endOfList: string;
  /** Holds `{query}` where the link to the better spelling goes. */
  readonly didYouMean: string;
  /** Names the words of a query that stand in no article; at least one. */
  readonly missing: (words: readonly string[]) => string;

  readonly why: string;
  /** One sentence on why a passage was found. */
  readonly whySummary: Readonly<Record<Matched | 'verbatim' | 'conditions', string>>;
  readonly whyLexical: (rank: number) => string;
  /** How a word was found where that is not plain to see, to stand behind the word; '' where it is. */
  readonly whyFoundAs: (term: Pick<TermExplanation, 'word' | 'term' | 'via'>) => string;
  /** Where a word stands, and how rare it is there. */
  readonly whyFields: Readonly<
    Record<TermExplanation['field'], (term: Pick<TermExplanation, 'frequency' | 'documentFrequency'>) => string>
  >;
  readonly whyRelated: string;
  readonly whySemantic: (rank: number) => string;
  readonly whySimilarity: (similarity: number, nearest: 'passage' | 'sentence') => string;
  /** The place among the passages that a reranker read together with the query. */
  readonly whyReranked: (rank: number, passages: number) => string;
  readonly whyRelevance: (relevance: number, model: string) => string;
  readonly whyFusion: (lexicalWeight: number, semanticWeight: number) => string;
  readonly whyNeighbours: string;
  readonly whyNearWords: string;
  readonly whyGone: string;

  readonly similar: string;
  readonly similarNone: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly relationHints: Readonly<Record<Relation, string>>;
  readonly legendShared: string;
  readonly legendChanged: string;
  readonly showExampleWords: string;
  readonly partHeading: (beginning: string) => string;
  readonly partNone: string;
  readonly pasteToggle: string;
  readonly pasteLabel: string;
  readonly pasteHint: string;
  readonly pasteSubmit: string;
  readonly close: string;

  /** Names the row of buttons under a passage. */
  readonly actions: string;
  /** The button that shows a passage as a quotation with its source, ready to be copied. */
  readonly cite: string;
  readonly citationFormat: string;
  readonly citationFormats: Readonly<Record<CitationFormat, string>>;
  readonly copy: string;
  readonly copied: string;
  /** Said where the browser allows no script to copy: the text is selected then. */
  readonly copyByHand: string;
  /** Of a citation: the page, short (`p. 12`). */
  readonly citationPage: (page: number) => string;
  /** Of a citation: the day on which its address was visited, as a date of this language. */
  readonly citationAccessed: (date: string) => string;
  /** The date of a document that tells none itself: that of its file. */
  readonly fileDate: (date: string) => string;

  readonly back: string;
  readonly original: string;
  readonly leftOut: (reasons: string) => string;
  readonly omissionReasons: Readonly<Record<OmissionReason, string>>;
  readonly foundPassage: string;
  readonly alsoFound: string;

  /** `sources` is null where no document names one. */
  readonly welcomeCounts: (passages: string, documents: string, sources: string | null) => string;
  readonly welcomeDates: (earliest: string, latest: string) => string;
  readonly tryHeading: string;
  readonly tryHint: string;
  readonly documentsHeading: string;
  readonly moreDocuments: (count: number) => string;
  readonly emptyIndex: string;

  readonly loading: string;
  readonly loadingDocument: string;
  readonly noneHeading: (query: string) => string;
  readonly noneAdvice: (mode: SearchMode, filtered: boolean, hasPhrase: boolean) => string;
  readonly clearFilters: string;
  readonly searchBoth: string;
  readonly failureHeading: string;
  readonly failures: Readonly<Record<FailureKind, string>>;
  readonly retry: string;
  /** How far the search by meaning of an exported index is loaded, from 0 to 1. */
  readonly meaningLoading: (share: number) => string;
  /** Why an exported index is searched by words alone. */
  readonly meaningUnavailable: (detail: string) => string;
  /** What a screen reader is told once results have settled. */
  readonly announceFound: (count: string) => string;
  readonly announceFailure: (reason: string) => string;
}

/** The messages that the box itself needs, before anything else is loaded. */
export type BoxMessages = Pick<
  Messages,
  | 'searchLabel'
  | 'placeholder'
  | 'submit'
  | 'clear'
  | 'suggestionsLabel'
  | 'suggestionKinds'
  | 'clearRecent'
  | 'close'
  | 'loading'
  | 'failureHeading'
  | 'failures'
  | 'retry'
>;

/** Makes the table of one language; numbers and dates inside its sentences follow `format`. */
export type MessagesFactory = (format: Format) => Messages;

/**
 * The names of messages that every language but English may leave out for now, and says in English: a new message
 * can wait here to be translated. `never` where all are.
 */
export type AwaitingTranslation = never;

/** Makes the table of a language other than English. */
export type TranslationFactory = (format: Format) => Omit<Messages, AwaitingTranslation>;
