/** The interface that answers everything that can be asked of an index. */
import type { Cancellation } from '../reranker.js';
import type { MatrixAnswer, MatrixRequest } from './matrix.js';
import type { DocumentAnswer, DocumentsAnswer, PassageAnswer, StatsAnswer, SuggestAnswer } from './reading.js';
import type { SearchAnswer, SearchRequest } from './search.js';
import type { SimilarAnswer, SimilarRequest } from './similar.js';

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
