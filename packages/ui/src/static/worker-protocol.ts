/** What the page and the worker that searches for it say to each other. */
import type { MatrixRequest, SearchRequest, SimilarRequest } from '@loci/engine';
import type { Failure } from '../client/failure.js';
import type { Readiness } from './readiness.js';

/** The methods of `LociClient`, each with its arguments but for the signal. */
export interface WorkerCalls {
  readonly search: readonly [SearchRequest];
  readonly similar: readonly [SimilarRequest];
  readonly matrix: readonly [MatrixRequest];
  readonly suggest: readonly [query: string];
  readonly passage: readonly [id: string];
  readonly document: readonly [id: string];
  readonly documents: readonly [limit: number];
  readonly stats: readonly [];
}

export type WorkerCall = {
  [Method in keyof WorkerCalls]: { readonly method: Method; readonly args: WorkerCalls[Method] };
}[keyof WorkerCalls];

/** `open` comes first, once, and names the export's folder. */
export type ToWorker =
  | { readonly type: 'open'; readonly folder: string }
  | { readonly type: 'call'; readonly id: number; readonly call: WorkerCall }
  | { readonly type: 'abort'; readonly id: number };

/** Every call that is not aborted is answered or fails; `readiness` comes whenever it changes. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'readiness'; readonly readiness: Readiness };
