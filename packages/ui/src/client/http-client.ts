/** Asks a Loci server over its HTTP interface. */
import type { MatrixRequest, SearchRequest, SimilarRequest } from '@loci/engine';
import type { AnswerKind } from './answer-shapes.js';
import type { LociClient } from './client.js';
import { type Failure, RequestError } from './failure.js';

/** A search that takes longer than this is not coming; long enough for the first query to load the model. */
export const REQUEST_TIMEOUT_MS = 20_000;

export interface HttpClientOptions {
  /** The folder under which `api/` is found, as an absolute URL; a missing last slash is added. */
  readonly server: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly isOnline?: () => boolean;
  readonly timeoutMs?: number;
}

type Query = Iterable<readonly [name: string, value: string | number | boolean | undefined]>;

/** Asks a server over its HTTP interface. Nothing is sent before a method is called. */
export function createHttpClient({
  server,
  fetch = (input, init) => globalThis.fetch(input, init),
  isOnline = () => navigator.onLine,
  timeoutMs = REQUEST_TIMEOUT_MS,
}: HttpClientOptions): LociClient {
  const base = server.endsWith('/') ? server : `${server}/`;

  async function request<Answer>(
    kind: AnswerKind,
    path: string,
    query: Query,
    signal?: AbortSignal,
    body?: unknown,
  ): Promise<Answer> {
    const url = new URL(`api/${path}`, base);
    for (const [name, value] of query) if (value !== undefined) url.searchParams.append(name, String(value));
    const timeout = AbortSignal.timeout(timeoutMs);
    // Answers are read by a part of the page that comes while they do.
    const reading = import('./read-answer.js').catch(() => null);
    try {
      const response = await fetch(url, {
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        headers: { accept: 'application/json, application/problem+json', ...(body ? JSON_BODY : {}) },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      });
      const part = await reading;
      if (!part) throw new RequestError({ kind: 'incomplete', detail: null });
      return await part.readAnswer<Answer>(response, kind);
    } catch (reason) {
      if (signal?.aborted) throw signal.reason;
      if (reason instanceof RequestError) throw reason;
      throw new RequestError(connectionFailure(timeout.aborted, isOnline()), { cause: reason });
    }
  }

  return {
    search: (searchRequest, signal) => request('search', 'search', searchQuery(searchRequest), signal),
    similar: (similarRequest, signal) =>
      isOfOnePassage(similarRequest)
        ? request(
            'similar',
            `passages/${encodeURIComponent(similarRequest.passageId)}/similar`,
            similarQuery(similarRequest),
            signal,
          )
        : request('similar', 'similar', [], signal, similarRequest),
    matrix: (matrixRequest, signal) => request('matrix', 'matrix', matrixQuery(matrixRequest), signal),
    suggest: (query, signal) => request('suggest', 'suggest', [['q', query]], signal),
    passage: (id, signal) => request('passage', `passages/${encodeURIComponent(id)}`, [], signal),
    document: (id, signal) => request('document', `documents/${encodeURIComponent(id)}`, [], signal),
    documents: (limit, signal) => request('documents', 'documents', [['limit', limit]], signal),
    stats: (signal) => request('stats', 'stats', [], signal),
  };
}

/** The client of the server at an absolute address. */
export function httpClientOf(server: string): LociClient {
  return createHttpClient({ server });
}

const JSON_BODY = { 'content-type': 'application/json' };

function connectionFailure(timedOut: boolean, online: boolean): Failure {
  if (!online) return { kind: 'offline', detail: null };
  return { kind: timedOut ? 'timeout' : 'unreachable', detail: null };
}

function* searchQuery(request: SearchRequest): Query {
  yield ['q', request.query];
  yield ['mode', request.mode];
  yield ['limit', request.limit];
  yield ['offset', request.offset];
  yield ['group', request.group];
  yield ['explain', request.explain];
  yield ['typing', request.typing];
  yield ['includeWeaker', request.includeWeaker];
  for (const source of request.filter?.sources ?? []) yield ['source', source];
  for (const author of request.filter?.authors ?? []) yield ['author', author];
  yield ['from', request.filter?.from];
  yield ['to', request.filter?.to];
}

function* matrixQuery(request: MatrixRequest): Query {
  yield* searchQuery(request);
  yield ['order', request.order];
  yield ['silent', request.silent];
}

function isOfOnePassage(request: SimilarRequest): request is SimilarRequest & { readonly passageId: string } {
  return request.passageId !== undefined && !request.like && !request.unlike && !request.filter;
}

function similarQuery(request: SimilarRequest): Query {
  return [
    ['limit', request.limit],
    ['scope', request.scope],
  ];
}
