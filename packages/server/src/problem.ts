/** Errors as RFC 9457 problems: the kinds there are, and how every error becomes one of them. */
import { LociError, type LociErrorCode } from '@loci/engine';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemPlace } from './schemas/problem.js';

interface ProblemKind {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** What it means and what to do, for whoever opens the problem's `type`. */
  readonly description: string;
}

export const PROBLEM_KINDS = {
  'bad-request': {
    status: 400,
    title: 'The request is not valid',
    description:
      'A parameter or the body is missing, unknown or out of its range. `errors` names each with what was expected; /openapi.json lists them all.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such thing here',
    description:
      'The path is not one of the interface, or the document or passage that it names is not in the index. An index run may have removed it.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The path does not take this method',
    description: 'The `Allow` header lists the methods that the path takes.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    description: 'A body may have at most 1 MiB. Send a long text in parts.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is not JSON',
    description: 'Send the body as JSON with the header `Content-Type: application/json`.',
  },
  'host-not-allowed': {
    status: 421,
    title: 'The server does not answer under this name',
    description:
      'A server that listens on this machine alone answers to localhost only, so that no web page can reach it by a name of its own. Allow a further name with `loci serve --allow-host`.',
  },
  'head-too-large': {
    status: 431,
    title: 'The address or the headers are too large',
    description:
      'Address and headers may have 16 KiB together. A query has at most 2000 characters; send a longer text to `POST /api/similar`.',
  },
  internal: {
    status: 500,
    title: 'The server failed to answer',
    description: 'The cause is in the server’s log.',
  },
  unavailable: {
    status: 503,
    title: 'The server cannot answer now',
    description: 'It is stopping, or its index or model cannot be used. The cause is in the server’s log.',
  },
} as const satisfies Record<string, ProblemKind>;

export type ProblemName = keyof typeof PROBLEM_KINDS;

/** Thrown where a request is refused by the server itself; becomes the problem of that name. */
export class ProblemError extends Error {
  readonly problem: ProblemName;
  readonly places: readonly ProblemPlace[];

  constructor(problem: ProblemName, detail: string, places: readonly ProblemPlace[] = []) {
    super(detail);
    this.name = 'ProblemError';
    this.problem = problem;
    this.places = places;
  }
}

const NAME_OF_CODE: Readonly<Record<LociErrorCode, ProblemName>> = {
  'bad-request': 'bad-request',
  'not-found': 'not-found',
  unreadable: 'internal',
  'index-damaged': 'unavailable',
  'index-version': 'unavailable',
  'index-locked': 'unavailable',
  'model-mismatch': 'unavailable',
  'model-unavailable': 'unavailable',
  'write-failed': 'internal',
  unreachable: 'unavailable',
  'address-unavailable': 'internal',
};

const NAME_OF_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'bad-request',
  404: 'not-found',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** The engine names a field of its request; a query string calls some of them otherwise. */
const PARAMETER_OF_FIELD: Readonly<Record<string, string>> = { query: 'q', sources: 'source', authors: 'author' };

export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.problem, error.message, error.places);
  if (error instanceof LociError) {
    const name = NAME_OF_CODE[error.code];
    // What the server's own files are called is for its log, not for its clients.
    if (PROBLEM_KINDS[name].status >= 500) return problem(name, PROBLEM_KINDS[name].description);
    if (name !== 'bad-request' || error.subject === null) return problem(name, error.message);
    const parameter = PARAMETER_OF_FIELD[error.subject] ?? error.subject;
    return problem(name, error.message, [{ parameter, detail: error.message }]);
  }
  if (error instanceof HTTPException) {
    const name = NAME_OF_STATUS[error.status] ?? 'internal';
    if (name === 'bad-request')
      return problem(name, 'The body is not JSON. Check it for a stray or missing character.');
    return problem(name, PROBLEM_KINDS[name].description);
  }
  return problem('internal', PROBLEM_KINDS.internal.description);
}

function problem(name: ProblemName, detail: string, places: readonly ProblemPlace[] = []): Problem {
  const { title, status } = PROBLEM_KINDS[name];
  const errors = places.length === 0 ? {} : { errors: places };
  return { type: `/problems/${name}`, title, status, detail, ...errors };
}
