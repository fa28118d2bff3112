/** What the elements ask of an index, whether a server answers or a worker in the browser. */
import type {
  DocumentAnswer,
  DocumentsAnswer,
  MatrixAnswer,
  MatrixRequest,
  PassageAnswer,
  SearchAnswer,
  SearchRequest,
  SimilarAnswer,
  SimilarRequest,
  StatsAnswer,
  SuggestAnswer,
} from '@loci/engine';
import type { Readiness } from '../static/readiness.js';

/**
 * Every method rejects with a `RequestError` where there is no answer, and with the signal's reason
 * where the caller aborted.
 */
export interface LociClient {
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer>;
  similar(request: SimilarRequest, signal?: AbortSignal): Promise<SimilarAnswer>;
  matrix(request: MatrixRequest, signal?: AbortSignal): Promise<MatrixAnswer>;
  suggest(query: string, signal?: AbortSignal): Promise<SuggestAnswer>;
  passage(id: string, signal?: AbortSignal): Promise<PassageAnswer>;
  document(id: string, signal?: AbortSignal): Promise<DocumentAnswer>;
  documents(limit: number, signal?: AbortSignal): Promise<DocumentsAnswer>;
  stats(signal?: AbortSignal): Promise<StatsAnswer>;
  /**
   * Tells how far the search by meaning is, at once and whenever that changes, until the returned function is called.
   * Absent where it is always there.
   */
  onReadiness?(listener: (readiness: Readiness) => void): (() => void) | Promise<() => void>;
}
