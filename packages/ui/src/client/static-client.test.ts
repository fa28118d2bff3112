/** The page's side of the talk with the worker, over a worker that answers as it is told. */
import type { SearchAnswer } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import type { Readiness } from '../static/readiness.js';
import type { FromWorker, ToWorker } from '../static/worker-protocol.js';
import { type Failure, RequestError } from './failure.js';
import { createStaticClient, type WorkerPort } from './static-client.js';

const toError = (failure: Failure, cause?: unknown) => new RequestError(failure, { cause });

function clientOver(
  react: (message: ToWorker, reply: (message: FromWorker) => void) => void,
  silenceTimeoutMs = 9_000,
) {
  const scripts: string[] = [];
  const messages: ToWorker[] = [];
  const ports: WorkerPort[] = [];
  const client = createStaticClient({
    index: 'https://example.org/search',
    silenceTimeoutMs,
    toError,
    startWorker(script) {
      scripts.push(script);
      const port: WorkerPort = {
        onmessage: null,
        onerror: null,
        terminate: () => undefined,
        postMessage(message) {
          messages.push(message);
          react(message, (data) => port.onmessage?.({ data } as MessageEvent<FromWorker>));
        },
      };
      ports.push(port);
      return port;
    },
  });
  return { client, scripts, messages, ports };
}

const answering = (message: ToWorker, reply: (message: FromWorker) => void) => {
  if (message.type === 'call') reply({ type: 'answer', id: message.id, value: { query: message.call.method } });
};

describe('the client of an exported index', () => {
  test('starts one worker beside the index, tells it the folder, and hands on its answers', async () => {
    const { client, scripts, messages } = clientOver(answering);
    expect(scripts).toEqual([]);
    expect(await client.search({ query: 'a' })).toEqual({ query: 'search' } as SearchAnswer);
    await client.document('d');
    expect(scripts).toEqual(['https://example.org/search/loci-worker.js']);
    expect(messages).toEqual([
      { type: 'open', folder: 'https://example.org/search/' },
      { type: 'call', id: 0, call: { method: 'search', args: [{ query: 'a' }] } },
      { type: 'call', id: 1, call: { method: 'document', args: ['d'] } },
    ]);
  });

  test('rejects with the reason of an abort and tells the worker', async () => {
    const { client, messages } = clientOver(() => undefined);
    const abort = new AbortController();
    const asked = client.stats(abort.signal);
    abort.abort(new Error('changed my mind'));
    await expect(asked).rejects.toThrow('changed my mind');
    expect(messages.at(-1)).toEqual({ type: 'abort', id: 0 });
    await expect(client.stats(abort.signal)).rejects.toThrow('changed my mind');
  });

  test('hands on failures', async () => {
    const failure: Failure = { kind: 'incomplete', detail: 'A part is missing.' };
    const { client } = clientOver((message, reply) => {
      if (message.type === 'call') reply({ type: 'failure', id: message.id, failure });
    });
    const reason = await client.stats().catch((error: unknown) => error);
    expect(reason).toBeInstanceOf(RequestError);
    expect((reason as RequestError).failure).toEqual(failure);
  });

  test('fails what is awaited where the script cannot be loaded, and starts anew at the next call', async () => {
    let works = false;
    const { client, ports, scripts } = clientOver((message, reply) => {
      if (works) answering(message, reply);
    });
    const asked = client.stats();
    ports[0]?.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    await expect(asked).rejects.toMatchObject({ failure: { kind: 'incomplete' } });
    works = true;
    await client.stats();
    expect(scripts).toHaveLength(2);
  });

  test('gives up on a worker that says nothing', async () => {
    const { client } = clientOver(() => undefined, 1);
    await expect(client.stats()).rejects.toMatchObject({ failure: { kind: 'timeout' } });
  });

  test('tells how far the search by meaning is, at once and at each change', async () => {
    const { client, ports } = clientOver(answering);
    const told: Readiness[] = [];
    const stop = await client.onReadiness?.((readiness) => told.push(readiness));
    await client.stats();
    const ready: Readiness = { state: 'ready' };
    const tell = () => ports[0]?.onmessage?.({ data: { type: 'readiness', readiness: ready } } as MessageEvent);
    tell();
    stop?.();
    tell();
    expect(told).toEqual([{ state: 'words' }, ready]);
  });

  test('tells that meaning has to be loaded again where the worker has broken down', async () => {
    const { client, ports } = clientOver(answering);
    const told: Readiness[] = [];
    await client.onReadiness?.((readiness) => told.push(readiness));
    await client.stats();
    ports[0]?.onmessage?.({ data: { type: 'readiness', readiness: { state: 'ready' } } } as MessageEvent);
    ports[0]?.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    expect(told.map(({ state }) => state)).toEqual(['words', 'ready', 'words']);
  });
});
