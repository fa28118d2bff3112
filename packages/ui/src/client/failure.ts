/** Why a request got no answer, in kinds that the page can explain. */

/**
 * - `offline`: the browser has no network
 * - `unreachable`: no connection to the server
 * - `timeout`: the server did not answer in time
 * - `foreign`: something answered, but not a Loci server (for example a host's own "not found" page)
 * - `oversized`: the answer is longer than any answer of a Loci server should be
 * - `refused`: the server will not answer this request (4xx)
 * - `not-found`: the document or passage is not in the index
 * - `busy`: the server asks to try again later (429, 503)
 * - `broken`: the server failed (5xx)
 * - `incomplete`: a part of the page itself could not be loaded
 */
export type FailureKind =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'foreign'
  | 'oversized'
  | 'refused'
  | 'not-found'
  | 'busy'
  | 'broken'
  | 'incomplete';

export interface Failure {
  readonly kind: FailureKind;
  /** What the server said, as plain text; null where it said nothing. */
  readonly detail: string | null;
}

/** Carries a `Failure` through promises. */
export class RequestError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.detail ?? failure.kind, options);
    this.name = 'RequestError';
    this.failure = failure;
  }
}

/** The failure behind whatever was thrown while a request was made. */
export function failureOf(reason: unknown): Failure {
  if (reason instanceof RequestError) return reason.failure;
  return { kind: 'broken', detail: reason instanceof Error ? reason.message : null };
}
