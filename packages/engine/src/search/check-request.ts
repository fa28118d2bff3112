/** Checks the values of a request and fills in defaults, so that what runs behind it can trust them. */
import type { MatrixRequest, SearchRequest, SimilarRequest } from '../answer/index.js';
import { LociError } from '../errors.js';

/** Longest query in UTF-16 units; a longer text is a passage, for which there is `similar`. */
export const MAX_QUERY_LENGTH = 10_000;
/** Longest pasted text in UTF-16 units. */
export const MAX_EXAMPLE_LENGTH = 1_000_000;
const MAX_LIMIT = 100;
const MAX_OFFSET = 1_000_000_000;
const DEFAULT_LIMIT = 10;
/** A row of the matrix is short, so that its pages may be longer than those of a search. */
const MAX_ROWS = 1000;
const DEFAULT_ROWS = 100;

export type CheckedSearchRequest = Required<SearchRequest>;

/** Throws `LociError` `bad-request` with the parameter as its subject. */
export function checkSearchRequest(request: SearchRequest): CheckedSearchRequest {
  return {
    query: checkQuery(request.query),
    mode: oneOf('mode', request.mode ?? 'hybrid', ['hybrid', 'lexical', 'semantic']),
    limit: wholeNumber('limit', request.limit ?? DEFAULT_LIMIT, 1, MAX_LIMIT),
    offset: wholeNumber('offset', request.offset ?? 0, 0, MAX_OFFSET),
    filter: request.filter ?? {},
    group: oneOf('group', request.group ?? 'none', ['none', 'document', 'source']),
    explain: request.explain ?? false,
    typing: request.typing ?? false,
    includeWeaker: request.includeWeaker ?? false,
  };
}

/** Throws `LociError` `bad-request` with the parameter as its subject. */
export function checkMatrixRequest(request: MatrixRequest): Required<MatrixRequest> {
  return {
    query: checkQuery(request.query),
    mode: oneOf('mode', request.mode ?? 'hybrid', ['hybrid', 'lexical', 'semantic']),
    limit: wholeNumber('limit', request.limit ?? DEFAULT_ROWS, 1, MAX_ROWS),
    offset: wholeNumber('offset', request.offset ?? 0, 0, MAX_OFFSET),
    filter: request.filter ?? {},
    order: oneOf('order', request.order ?? 'date', ['date', 'strength']),
    silent: request.silent ?? true,
    typing: request.typing ?? false,
    includeWeaker: request.includeWeaker ?? false,
  };
}

export interface CheckedSimilarRequest {
  readonly example: { readonly passageId: string } | { readonly text: string };
  readonly like: readonly string[];
  readonly unlike: readonly string[];
  readonly limit: number;
  readonly scope: 'others' | 'all';
  readonly filter: NonNullable<SimilarRequest['filter']>;
}

/** Throws `LociError` `bad-request` with the parameter as its subject. */
export function checkSimilarRequest(request: SimilarRequest): CheckedSimilarRequest {
  const { passageId, text } = request;
  if ((passageId === undefined) === (text === undefined)) {
    throw badRequest('text', 'and a passage id exclude each other; give exactly one of them');
  }
  if (text !== undefined && text.trim() === '') throw badRequest('text', 'is empty; give the text to compare');
  if (text !== undefined && text.length > MAX_EXAMPLE_LENGTH) {
    throw badRequest(
      'text',
      `has ${text.length} characters; expected at most ${MAX_EXAMPLE_LENGTH}. Give the part that matters`,
    );
  }
  const { like = [], unlike = [] } = request;
  const both = unlike.find((id) => id === passageId || like.includes(id));
  if (both !== undefined) {
    throw badRequest('unlike', `names ${both}, which is an example to be like as well; give it on one side alone`);
  }
  return {
    example: passageId === undefined ? { text: text as string } : { passageId },
    like,
    unlike,
    limit: wholeNumber('limit', request.limit ?? DEFAULT_LIMIT, 1, MAX_LIMIT),
    scope: oneOf('scope', request.scope ?? 'others', ['others', 'all']),
    filter: request.filter ?? {},
  };
}

function checkQuery(query: string): string {
  if (query.length <= MAX_QUERY_LENGTH) return query;
  throw badRequest(
    'q',
    `has ${query.length} characters; expected at most ${MAX_QUERY_LENGTH}. To find passages like a long text, ask for similar passages`,
  );
}

export function wholeNumber(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw badRequest(name, `is ${value}; expected a whole number from ${least} to ${most}`);
}

function oneOf<T extends string>(name: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value;
  throw badRequest(name, `is ${JSON.stringify(value)}; expected one of ${allowed.join(', ')}`);
}

function badRequest(name: string, rest: string): LociError {
  return new LociError('bad-request', `${name} ${rest}.`, { subject: name });
}
