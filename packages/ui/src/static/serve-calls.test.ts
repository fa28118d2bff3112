/** The worker's side of the talk with the page, over searchers that do as they are told. */
import { LociError, type SearchAnswer, type Searcher } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import { createCallServer, failureOfError } from './serve-calls.js';
import type { FromWorker, WorkerCall } from './worker-protocol.js';

function searcherOf(generation: string, search: Searcher['search']): Searcher {
  return { search, stats: () => ({ generation }) } as unknown as Searcher;
}

const answer = (query: string) => ({ query }) as SearchAnswer;
const searchFor = (query: string): WorkerCall => ({ method: 'search', args: [{ query }] });
const damaged = new LociError('index-damaged', 'A part is missing.');

function serverOf(...searchers: (Searcher | Error)[]) {
  const sent: FromWorker[] = [];
  const opened: string[] = [];
  const take = createCallServer({
    send: (message) => sent.push(message),
    open: async (folder) => {
      opened.push(folder);
      const next = searchers.length > 1 ? searchers.shift() : searchers[0];
      if (next === undefined || next instanceof Error) throw next;
      return next;
    },
  });
  take({ type: 'open', folder: 'https://example.org/search/' });
  return { take, sent, opened };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the worker', () => {
  test('opens the index at the first call and answers each call under its number', async () => {
    const { take, sent, opened } = serverOf(searcherOf('a', async ({ query }) => answer(query)));
    expect(opened).toEqual([]);
    take({ type: 'call', id: 1, call: searchFor('one') });
    take({ type: 'call', id: 2, call: searchFor('two') });
    await settled();
    expect(opened).toEqual(['https://example.org/search/']);
    expect(sent).toEqual([
      { type: 'answer', id: 1, value: answer('one') },
      { type: 'answer', id: 2, value: answer('two') },
    ]);
  });

  test('says nothing more of a call that was aborted', async () => {
    const { take, sent } = serverOf(searcherOf('a', async ({ query }) => answer(query)));
    take({ type: 'call', id: 1, call: searchFor('one') });
    take({ type: 'abort', id: 1 });
    await settled();
    expect(sent).toEqual([]);
  });

  test('opens the index anew where a part is gone because the site was published again', async () => {
    const old = searcherOf('old', async () => Promise.reject(damaged));
    const { take, sent } = serverOf(
      old,
      searcherOf('new', async ({ query }) => answer(query)),
    );
    take({ type: 'call', id: 1, call: searchFor('one') });
    await settled();
    expect(sent).toEqual([{ type: 'answer', id: 1, value: answer('one') }]);
  });

  test('tells of a part that is missing where the site is still the same', async () => {
    const { take, sent, opened } = serverOf(searcherOf('a', async () => Promise.reject(damaged)));
    take({ type: 'call', id: 1, call: searchFor('one') });
    await settled();
    expect(opened).toHaveLength(2);
    expect(sent).toEqual([{ type: 'failure', id: 1, failure: { kind: 'incomplete', detail: 'A part is missing.' } }]);
  });

  test('tries to open again at the next call after it could not', async () => {
    const unreachable = new LociError('unreachable', 'No network.');
    const { take, sent } = serverOf(
      unreachable,
      searcherOf('a', async ({ query }) => answer(query)),
    );
    take({ type: 'call', id: 1, call: searchFor('one') });
    await settled();
    take({ type: 'call', id: 2, call: searchFor('two') });
    await settled();
    expect(sent).toMatchObject([
      { type: 'failure', id: 1, failure: { kind: 'unreachable', detail: 'No network.' } },
      { type: 'answer', id: 2 },
    ]);
  });
});

test.each([
  [new LociError('index-version', 'Old.'), 'incomplete'],
  [new LociError('not-found', 'No such passage.', { subject: 'id' }), 'not-found'],
  [new LociError('not-found', 'No such export.'), 'incomplete'],
  [new LociError('bad-request', 'limit is 0'), 'refused'],
  [new LociError('model-unavailable', 'No WebAssembly.'), 'refused'],
  [new TypeError('A mistake'), 'broken'],
])('%s is shown as %s', (error, kind) => {
  expect(failureOfError(error)).toEqual({ kind, detail: error.message });
});
