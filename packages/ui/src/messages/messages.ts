/** Every word that the elements say, as a table that can be overridden or translated. */
import type { Matched, OmissionReason, Relation, SearchMode } from '@loci/engine';
import type { FailureKind } from '../client/failure.js';
import type { Format } from './format.js';

export interface Messages {
  readonly searchLabel: string;
  readonly placeholder: string;
  readonly submit: string;
  readonly clear: string;

  readonly modeLabel: string;
  readonly modes: Readonly<Record<SearchMode, string>>;
  readonly sourcesLabel: string;
  /** Stands for a document whose source is not known. */
  readonly noSource: string;
  readonly allSources: string;
  readonly moreSources: (count: number) => string;
  readonly groupByDocument: string;

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
  readonly alsoIn: (count: number) => string;
  readonly moreInGroup: (count: number) => string;
  readonly openDocument: string;
  readonly omitted: (count: number) => string;
  readonly loadMore: string;
  readonly endOfList: string;
  /** Holds `{query}` where the link to the better spelling goes. */
  readonly didYouMean: string;

  readonly why: string;
  readonly whyLexical: (rank: number) => string;
  readonly whyTerm: (term: { word: string; term: string; frequency: number; documentFrequency: number }) => string;
  readonly whyTitleTerm: (term: { word: string; term: string; documentFrequency: number }) => string;
  readonly whyHeadingTerm: (term: { word: string; term: string; documentFrequency: number }) => string;
  readonly whyDocumentTerm: (term: {
    word: string;
    term: string;
    frequency: number;
    documentFrequency: number;
  }) => string;
  readonly whyPrefix: string;
  readonly whyTypo: string;
  readonly whySemantic: (rank: number) => string;
  readonly whySimilarity: (similarity: number, nearest: 'passage' | 'sentence') => string;
  readonly whyVerbatim: string;
  readonly whyFusion: (lexicalWeight: number, semanticWeight: number) => string;
  readonly whyGone: string;

  readonly similar: string;
  readonly similarHeading: string;
  readonly similarNone: string;
  readonly relations: Readonly<Record<Relation, string>>;
  readonly relationHints: Readonly<Record<Relation, string>>;
  readonly legendShared: string;
  readonly close: string;

  readonly back: string;
  readonly original: string;
  readonly leftOut: (reasons: string) => string;
  readonly omissionReasons: Readonly<Record<OmissionReason, string>>;
  readonly foundPassage: string;
  readonly alsoFound: string;

  readonly welcomeHeading: string;
  readonly welcomeCounts: (passages: string, documents: string, sources: string) => string;
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
  /** What a screen reader is told once results have settled. */
  readonly announceFound: (count: string) => string;
}

/** Makes the table of one language; numbers and dates inside its sentences follow `format`. */
export type MessagesFactory = (format: Format) => Messages;
