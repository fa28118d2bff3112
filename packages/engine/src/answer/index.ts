/** What is asked of a searcher and what it answers: the JSON of the HTTP interface, as types. */
export type { Explanation, RerankingExplanation, TermExplanation } from './explanation.js';
export type { MatrixAnswer, MatrixOrder, MatrixRequest, MatrixRow } from './matrix.js';
export type { DocumentAnswer, DocumentsAnswer, PassageAnswer, StatsAnswer, SuggestAnswer } from './reading.js';
export type { DocumentFilter, SearchMode } from './request.js';
export type { GroupBy, Highlight, Hit, Matched, ParsedQuery, SearchAnswer, SearchRequest } from './search.js';
export type { Searcher } from './searcher.js';
export type { Alignment, Relation, SimilarAnswer, SimilarHit, SimilarRequest } from './similar.js';
export type { DocumentView, FacetCount, PassageReference, PassageView } from './views.js';
