import { describe, expect, test } from 'vitest';
import { RequestError } from './failure.js';
import { createHttpClient } from './http-client.js';

function clientAnswering(answer: Response | Error, isOnline = true) {
  const requests: { readonly url: URL; readonly init: RequestInit | undefined }[] = [];
  const client = createHttpClient({
    server: 'https://example.org/loci',
    isOnline: () => isOnline,
    timeoutMs: 1_000,
    fetch: (url, init) => {
      requests.push({ url: new URL(String(url)), init });
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  return { client, requests };
}

const json = (value: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': type } });

async function failureWhen(answer: Response | Error, isOnline?: boolean) {
  const { client } = clientAnswering(answer, isOnline);
  const reason = await client.stats().catch((reason: unknown) => reason);
  expect(reason).toBeInstanceOf(RequestError);
  return (reason as RequestError).failure;
}

/** What is asked is looked at; that `{}` is no answer does not matter. */
const settled = (asked: Promise<unknown>) => asked.catch(() => undefined);

describe('requests', () => {
  test('a search is one address, with repeated filters and without what is not set', async () => {
    const { client, requests } = clientAnswering(json({}));
    await settled(
      client.search({ query: 'a & b', mode: 'lexical', offset: 0, filter: { sources: ['X', 'Y'], from: '2025' } }),
    );
    expect(requests[0]?.url.href).toBe(
      'https://example.org/loci/api/search?q=a+%26+b&mode=lexical&offset=0&source=X&source=Y&from=2025',
    );
  });

  test('a matrix is asked for like a search, with its rows', async () => {
    const { client, requests } = clientAnswering(json({}));
    await settled(
      client.matrix({ query: 'a', limit: 100, filter: { sources: ['X'] }, order: 'strength', silent: false }),
    );
    expect(requests[0]?.url.href).toBe(
      'https://example.org/loci/api/matrix?q=a&limit=100&source=X&order=strength&silent=false',
    );
  });

  test('an id with slashes stays one step of the path', async () => {
    const { client, requests } = clientAnswering(json({}));
    await settled(client.document('sub/a b.txt'));
    expect(requests[0]?.url.pathname).toBe('/loci/api/documents/sub%2Fa%20b.txt');
  });

  test('passages similar to a text are asked for with a body', async () => {
    const { client, requests } = clientAnswering(json({}));
    await settled(client.similar({ text: 'pasted', limit: 3 }));
    expect(requests[0]?.url.pathname).toBe('/loci/api/similar');
    expect(requests[0]?.init).toMatchObject({ method: 'POST', body: '{"text":"pasted","limit":3}' });
  });

  test('passages similar to a passage are its own resource', async () => {
    const { client, requests } = clientAnswering(json({}));
    await settled(client.similar({ passageId: 'p1', limit: 3 }));
    expect(requests[0]?.url.href).toBe('https://example.org/loci/api/passages/p1/similar?limit=3');
  });
});

describe('failures', () => {
  test('a problem document tells its detail', async () => {
    const problem = json({ title: 'Bad', detail: 'limit is 0' }, 400, 'application/problem+json');
    expect(await failureWhen(problem)).toEqual({ kind: 'refused', detail: 'limit is 0' });
  });

  test.each([
    [404, 'not-found'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'broken'],
  ])('status %i is %s', async (status, kind) => {
    expect((await failureWhen(json({}, status))).kind).toBe(kind);
  });

  test('a page in place of data is a foreign server', async () => {
    const page = new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } });
    expect((await failureWhen(page)).kind).toBe('foreign');
  });

  test('data that is cut off is a foreign server too', async () => {
    const cut = new Response('{"hits":[', { headers: { 'content-type': 'application/json' } });
    expect((await failureWhen(cut)).kind).toBe('foreign');
  });

  test('no connection is told apart from no network', async () => {
    expect((await failureWhen(new TypeError('Failed to fetch'))).kind).toBe('unreachable');
    expect((await failureWhen(new TypeError('Failed to fetch'), false)).kind).toBe('offline');
  });

  test('a server that does not answer in time is told', async () => {
    const client = createHttpClient({
      server: 'https://example.org/',
      timeoutMs: 1,
      isOnline: () => true,
      fetch: (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    await expect(client.stats()).rejects.toMatchObject({ failure: { kind: 'timeout' } });
  });

  test('a request that the caller aborts is no failure but the reason of the abort', async () => {
    const abort = new AbortController();
    abort.abort(new Error('changed my mind'));
    const { client } = clientAnswering(new DOMException('aborted', 'AbortError'));
    await expect(client.stats(abort.signal)).rejects.toThrow('changed my mind');
  });
});
