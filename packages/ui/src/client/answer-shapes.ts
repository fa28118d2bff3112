/** The shapes of a server's answers, as far as the elements rely on them: what else an answer holds is not looked at. */
import type {
  Alignment,
  Highlight,
  Matched,
  MatrixOrder,
  OmissionReason,
  Relation,
  SearchMode,
  SuggestAnswer,
  TermExplanation,
} from '@loci/engine';
import { type Check, flag, list, nullable, number, oneOf, optional, record, text, whole } from './shape.js';

/** More than any request of the elements can bring, few enough to be shown. */
const MOST_HITS = 1_000;
/** More duplicates, facets or passages of a document than this are taken: they are folded or part of one long text. */
const MOST_ENTRIES = 1_000_000;

const range = { start: whole, end: whole };
const documentParts = {
  id: text,
  title: text,
  source: nullable(text),
  author: nullable(text),
  date: nullable(text),
  url: optional(nullable(text)),
  language: nullable(text),
  file: optional(nullable(text)),
  passageCount: whole,
};
const documentView = record(documentParts);
const passage = record({
  ...range,
  id: text,
  ordinal: whole,
  kind: text,
  heading: nullable(text),
  text,
  place: optional(
    record({
      headings: optional(list(text)),
      page: optional(number),
      anchor: optional(text),
      timeMs: optional(number),
    }),
  ),
});
const reference = record({
  passageId: text,
  documentId: text,
  title: text,
  source: nullable(text),
  date: nullable(text),
});
const explanation = record({
  lexical: nullable(
    record({
      rank: whole,
      score: number,
      normalized: number,
      related: number,
      terms: list(
        record({
          term: text,
          word: text,
          field: oneOf<TermExplanation['field']>('text', 'heading', 'title', 'document'),
          via: oneOf<TermExplanation['via']>('exact', 'prefix', 'typo'),
          frequency: number,
          documentFrequency: number,
          score: number,
        }),
      ),
    }),
  ),
  semantic: nullable(
    record({ rank: whole, similarity: number, normalized: number, nearest: oneOf('passage', 'sentence') }),
  ),
  fusion: record({
    lexicalWeight: number,
    semanticWeight: number,
    neighbours: number,
    nearWords: number,
    verbatim: flag,
  }),
  reranking: optional(record({ model: text, rank: whole, passages: whole, relevance: number })),
});
const hitParts = {
  matched: oneOf<Matched>('words', 'meaning', 'both'),
  passage,
  document: documentView,
  highlights: list(record({ ...range, kind: oneOf<Highlight['kind']>('term', 'sentence') })),
  duplicates: list(reference),
  explain: optional(explanation),
};
const hit = record({
  ...hitParts,
  group: optional(record({ key: nullable(text), total: whole, more: list(record(hitParts), MOST_HITS) })),
});
const facet = list(record({ value: nullable(text), count: whole }), MOST_ENTRIES);
const mode = oneOf<SearchMode>('hybrid', 'lexical', 'semantic');

const SHAPES = {
  search: record({
    query: text,
    parsed: record({ phrases: list(text) }),
    mode,
    tookMs: number,
    total: whole,
    hits: list(hit, MOST_HITS),
    facets: record({ source: facet }),
    omitted: whole,
    didYouMean: nullable(text),
    // A server of before tells none.
    missing: optional(list(text)),
  }),
  similar: record({
    passage: nullable(passage),
    parts: list(record(range)),
    hits: list(
      record({
        rank: whole,
        relation: oneOf<Relation>('verbatim', 'reworded', 'same idea'),
        passage,
        document: documentView,
        alignment: list(
          record({ kind: oneOf<Alignment['kind']>('same', 'changed'), example: record(range), found: record(range) }),
        ),
        part: nullable(record(range)),
      }),
      MOST_HITS,
    ),
  }),
  matrix: record({
    order: oneOf<MatrixOrder>('date', 'strength'),
    total: whole,
    documents: whole,
    silent: whole,
    rows: list(
      record({
        document: documentView,
        ordinals: list(whole),
        passageIds: list(text),
        words: list(number),
        meaning: list(number),
      }),
      MOST_HITS,
    ),
  }),
  suggest: record({
    suggestions: list(
      record({ text, kind: oneOf<SuggestAnswer['suggestions'][number]['kind']>('title', 'phrase') }),
      MOST_HITS,
    ),
  }),
  passage: record({ passage, document: documentView }),
  document: record({
    ...documentParts,
    url: nullable(text),
    text,
    passages: list(passage, MOST_ENTRIES),
    omissions: list(
      record({
        ...range,
        reason: oneOf<OmissionReason>(
          'title',
          'byline',
          'date-line',
          'photo-credit',
          'caption',
          'related-link',
          'link-list',
          'comment-form',
          'appeal',
          'markup',
        ),
      }),
      MOST_ENTRIES,
    ),
  }),
  documents: record({ total: whole, documents: list(documentView, MOST_HITS) }),
  stats: record({
    documents: whole,
    passages: whole,
    sources: facet,
    dates: nullable(record({ earliest: text, latest: text })),
  }),
} satisfies Record<string, Check>;

export type AnswerKind = keyof typeof SHAPES;

/** What is wrong with an answer, with the place in it; null where it has the shape of its kind. */
export function faultOf(answer: unknown, kind: AnswerKind): string | null {
  return SHAPES[kind](answer, 'the answer');
}
