/** The one error type of Loci, and the closed set of its codes. */

/**
 * What went wrong, as a closed set that programs can act on:
 *
 * - `bad-request`: a value given by the caller is out of its range or not understood
 * - `not-found`: a document, passage, file or index that was named does not exist
 * - `unreadable`: an input exists but is not what it should be (binary, wrong encoding, malformed)
 * - `index-damaged`: a file of an index is missing, truncated or altered
 * - `index-version`: an index has a format version that this release does not read
 * - `index-locked`: another run is writing the index
 * - `model-mismatch`: an index was made with another model than the one at hand
 * - `model-unavailable`: a model cannot be loaded, or fails its self-test
 * - `write-failed`: the disk is full or refuses to be written
 * - `unreachable`: what has to be fetched cannot be, or not in time
 * - `address-unavailable`: a server cannot listen where it was told to
 */
export type LociErrorCode =
  | 'bad-request'
  | 'not-found'
  | 'unreadable'
  | 'index-damaged'
  | 'index-version'
  | 'index-locked'
  | 'model-mismatch'
  | 'model-unavailable'
  | 'write-failed'
  | 'unreachable'
  | 'address-unavailable';

export interface LociErrorOptions {
  /** The parameter, field or file that is at fault, for example `limit` or `corpus.jsonl:12`. */
  readonly subject?: string;
  readonly cause?: unknown;
}

/** An error with a code for programs and a message for people: what was wrong, what was expected, what to do. */
export class LociError extends Error {
  readonly code: LociErrorCode;
  readonly subject: string | null;

  constructor(code: LociErrorCode, message: string, options: LociErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'LociError';
    this.code = code;
    this.subject = options.subject ?? null;
  }
}
