/** The app answers every path of the interface as its schemas say, and refuses what they do not allow. */
import { LociError, type Searcher } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { type AppOptions, createApp } from './create-app.js';
import { documentAnswerSchema, documentsAnswerSchema } from './schemas/document.js';
import { matrixAnswerSchema } from './schemas/matrix.js';
import { passageAnswerSchema } from './schemas/passage-answer.js';
import { problemSchema } from './schemas/problem.js';
import { searchAnswerSchema } from './schemas/search.js';
import { similarAnswerSchema } from './schemas/similar.js';
import { statsAnswerSchema } from './schemas/stats.js';
import { suggestAnswerSchema } from './schemas/suggest.js';
import { createSearcherHolder } from './searcher-holder.js';
import { fixedSearcher } from './searcher-source.js';
import { createFakeSearcher, FAKE_TEXTS } from './testing/fake-searcher.js';

function setUp(searcher: Searcher = createFakeSearcher(), options: Partial<AppOptions> = {}) {
  return createApp({ searchers: fixedSearcher(searcher), version: '1.2.3', ...options });
}

function post(body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) {
  return { method: 'POST', body, headers };
}

async function problemOf(response: Response) {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('what is found', () => {
  it.each([
    ['/api/search?q=security', searchAnswerSchema],
    ['/api/search?q=security&group=document&explain=true', searchAnswerSchema],
    ['/api/matrix?q=security', matrixAnswerSchema],
    ['/api/matrix?q=army&silent=false&order=strength', matrixAnswerSchema],
    ['/api/passages/passage000000001', passageAnswerSchema],
    ['/api/passages/passage000000001/similar', similarAnswerSchema],
    ['/api/documents', documentsAnswerSchema],
    ['/api/documents/a.txt', documentAnswerSchema],
    ['/api/suggest?q=secur', suggestAnswerSchema],
    ['/api/stats', statsAnswerSchema],
  ])('GET %s answers as its schema says', async (path, schema) => {
    const response = await setUp().request(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const answer: unknown = await response.json();
    // A schema drops what it does not know.
    expect(schema.parse(answer)).toEqual(answer);
  });

  it('POST /api/similar answers as its schema says', async () => {
    const response = await setUp().request('/api/similar', post('{"text":"An army needs money."}'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    similarAnswerSchema.parse(await response.json());
  });

  it('hands every parameter of a search to the searcher', async () => {
    const searcher = createFakeSearcher();
    const query =
      'q=army&mode=lexical&limit=100&offset=7&source=A&source=B%20%26%20C&author=D&from=2024&to=2025-05-22&group=source&explain=1&typing=true&includeWeaker=true';
    await setUp(searcher).request(`/api/search?${query}`);
    expect(searcher.requests).toEqual([
      {
        query: 'army',
        mode: 'lexical',
        limit: 100,
        offset: 7,
        filter: { sources: ['A', 'B & C'], authors: ['D'], from: '2024', to: '2025-05-22' },
        group: 'source',
        explain: true,
        typing: true,
        includeWeaker: true,
      },
    ]);
  });

  it('takes an empty source for documents that have none, in the address and in a body', async () => {
    const searcher = createFakeSearcher();
    const app = setUp(searcher);
    await app.request('/api/search?q=army&source=&source=A&author=');
    await app.request('/api/similar', post('{"text":"army","filter":{"sources":["","A"],"authors":[""]}}'));
    expect(searcher.requests).toMatchObject([
      { filter: { sources: ['', 'A'], authors: [''] } },
      { filter: { sources: ['', 'A'], authors: [''] } },
    ]);
  });

  it('hands every parameter of a matrix to the searcher, or its default', async () => {
    const searcher = createFakeSearcher();
    const app = setUp(searcher);
    const query =
      'q=army&mode=semantic&limit=1000&offset=7&source=A&author=D&from=2024&to=2025-05-22&order=strength&silent=false&typing=true&includeWeaker=true';
    await app.request(`/api/matrix?${query}`);
    await app.request('/api/matrix?q=army');
    expect(searcher.requests).toEqual([
      {
        query: 'army',
        mode: 'semantic',
        limit: 1000,
        offset: 7,
        filter: { sources: ['A'], authors: ['D'], from: '2024', to: '2025-05-22' },
        order: 'strength',
        silent: false,
        typing: true,
        includeWeaker: true,
      },
      {
        query: 'army',
        mode: 'hybrid',
        limit: 100,
        offset: 0,
        filter: { sources: [], authors: [] },
        order: 'date',
        silent: true,
        typing: false,
        includeWeaker: false,
      },
    ]);
  });

  it('hands the whole body of a request for similar passages to the searcher', async () => {
    const searcher = createFakeSearcher();
    const request = {
      passageId: 'passage000000000',
      like: ['passage000000001'],
      unlike: [],
      limit: 3,
      scope: 'all',
      filter: { sources: ['A'], authors: ['B'], from: '2024', to: '2025-05' },
    };
    await setUp(searcher).request('/api/similar', post(JSON.stringify(request)));
    expect(searcher.requests).toEqual([request]);
  });

  it('fills in the defaults that the interface documents', async () => {
    const searcher = createFakeSearcher();
    const app = setUp(searcher);
    await app.request('/api/search?q=army');
    await app.request('/api/similar', post('{"text":"army"}'));
    expect(searcher.requests).toEqual([
      {
        query: 'army',
        mode: 'hybrid',
        limit: 10,
        offset: 0,
        filter: { sources: [], authors: [] },
        group: 'none',
        explain: false,
        typing: false,
        includeWeaker: false,
      },
      { text: 'army', limit: 10, scope: 'others' },
    ]);
  });

  it.each(['folder/ünï cödé 100%.txt', '100%25', 'a+b?c#d&e=f', '漢字/😀.md', "it's;x:y@z", 'a\\b', 'a//b', '%2F'])(
    'finds the document with the id %s, percent-encoded',
    async (id) => {
      const app = setUp(createFakeSearcher({ texts: { [id]: 'Text.' } }));
      const response = await app.request(`/api/documents/${encodeURIComponent(id)}`);
      expect(documentAnswerSchema.parse(await response.json()).id).toBe(id);
    },
  );

  it('finds a document whose slashes a proxy has decoded', async () => {
    const app = setUp(createFakeSearcher({ texts: { 'x/y/z 1.txt': 'Text.' } }));
    const response = await app.request('/api/documents/x/y/z%201.txt');
    expect(documentAnswerSchema.parse(await response.json()).id).toBe('x/y/z 1.txt');
  });

  it('pages through the documents', async () => {
    const response = await setUp().request('/api/documents?offset=1&limit=1');
    const answer = documentsAnswerSchema.parse(await response.json());
    expect([answer.total, answer.documents.map(({ id }) => id)]).toEqual([2, [Object.keys(FAKE_TEXTS)[1]]]);
  });
});

describe('what is refused', () => {
  it.each([
    ['/api/search', 'q', 'It is missing; expected text.'],
    ['/api/search?q=a&limit=0', 'limit', '"0" is not a whole number from 1 to 100.'],
    ['/api/search?q=a&limit=101', 'limit', '"101" is not a whole number from 1 to 100.'],
    ['/api/search?q=a&limit=', 'limit', '"" is not a whole number from 1 to 100.'],
    ['/api/search?q=a&limit=1e1', 'limit', '"1e1" is not a whole number from 1 to 100.'],
    ['/api/search?q=a&limit=5&limit=6', 'limit', 'It is given 2 times; give it once.'],
    ['/api/search?q=a&offset=-1', 'offset', '"-1" is not a whole number from 0 to 10000.'],
    ['/api/search?q=a&mode=fuzzy', 'mode', '"fuzzy" is not one of: hybrid, lexical, semantic.'],
    ['/api/search?q=a&group=author', 'group', '"author" is not one of: none, document, source.'],
    ['/api/search?q=a&explain=yes', 'explain', '"yes" is neither true nor false.'],
    ['/api/search?q=a&from=2025-02-30', 'from', '"2025-02-30" is not a date such as 2025, 2025-05 or 2025-05-22.'],
    [
      '/api/search?q=a&from=2025-06&to=2025-05-22',
      'from',
      'It is later than `to`, so that no document could fit. Swap the two.',
    ],
    ['/api/search?q=a&colour=red', 'colour', 'It is not known here; /openapi.json lists what is.'],
    [`/api/search?q=${'a'.repeat(2_001)}`, 'q', 'It has 2001 characters; at most 2000 are read. Shorten it.'],
    ['/api/stats?verbose=1', 'verbose', 'It is not known here; /openapi.json lists what is.'],
    ['/api/documents?limit=1001', 'limit', '"1001" is not a whole number from 1 to 1000.'],
    ['/api/passages/passage000000001/similar?scope=mine', 'scope', '"mine" is not one of: others, all.'],
    ['/api/matrix', 'q', 'It is missing; expected text.'],
    ['/api/matrix?q=a&limit=1001', 'limit', '"1001" is not a whole number from 1 to 1000.'],
    ['/api/matrix?q=a&order=size', 'order', '"size" is not one of: date, strength.'],
    [
      '/api/matrix?q=a&from=2026&to=2025',
      'from',
      'It is later than `to`, so that no document could fit. Swap the two.',
    ],
    ['/api/matrix?q=a&explain=true', 'explain', 'It is not known here; /openapi.json lists what is.'],
    ['/api/suggest?q=a&limit=21', 'limit', '"21" is not a whole number from 1 to 20.'],
  ])('GET %s names the parameter %s', async (path, parameter, detail) => {
    const problem = await problemOf(await setUp().request(path));
    expect(problem).toMatchObject({ type: '/problems/bad-request', status: 400 });
    expect(problem.errors).toEqual([{ parameter, detail }]);
  });

  it('names every parameter at fault at once', async () => {
    const problem = await problemOf(await setUp().request('/api/search?limit=x&mode=y'));
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(['q', 'mode', 'limit']);
  });

  it.each([
    ['{}', '/text', 'Exactly one of `text` and `passageId` is to be given.'],
    ['{"text":"a","passageId":"b"}', '/text', 'Exactly one of `text` and `passageId` is to be given.'],
    [
      '{"text":"a","filter":{"from":"May"}}',
      '/filter/from',
      '"May" is not a date such as 2025, 2025-05 or 2025-05-22.',
    ],
    ['{"text":"a","filter":{"source":[]}}', '/filter/source', 'It is not known here; /openapi.json lists what is.'],
    ['{"text":5}', '/text', 'It is not a string.'],
    ['{"text":"  \\n"}', '/text', 'It is empty; give the text to compare.'],
    ['{"text":"a","like":["x",7]}', '/like/1', 'It is not a string.'],
    ['{"text":"a","limit":1.5}', '/limit', '1.5 is not a whole number from 1 to 100.'],
    ['{"text":"a","limit":101}', '/limit', '101 is above 100.'],
    ['{"text":"a","a/b~c":1}', '/a~1b~0c', 'It is not known here; /openapi.json lists what is.'],
    ['[]', '', 'The body is not a JSON object.'],
    [
      JSON.stringify({ text: 'a'.repeat(100_001) }),
      '/text',
      'It has 100001 characters; at most 100000 are read. Send it in parts.',
    ],
  ])('POST /api/similar points into the body %#', async (body, pointer, detail) => {
    const problem = await problemOf(await setUp().request('/api/similar', post(body)));
    expect(problem.status).toBe(400);
    expect(problem.errors).toEqual([{ pointer, detail }]);
  });

  it('says that a body is not JSON', async () => {
    const problem = await problemOf(await setUp().request('/api/similar', post('{"text":')));
    expect([problem.status, problem.detail]).toEqual([
      400,
      'The body is not JSON. Check it for a stray or missing character.',
    ]);
  });

  it('refuses a body that is not declared as JSON', async () => {
    const problem = await problemOf(
      await setUp().request('/api/similar', post('text=a', { 'Content-Type': 'text/plain' })),
    );
    expect(problem).toMatchObject({ type: '/problems/unsupported-media-type', status: 415 });
  });

  it('refuses a body over 1 MiB', async () => {
    const body = JSON.stringify({ text: 'ä'.repeat(600_000) });
    const problem = await problemOf(await setUp().request('/api/similar', post(body)));
    expect(problem).toMatchObject({ type: '/problems/body-too-large', status: 413 });
  });

  it.each(['/api/nothing', '/api/', '/api/documents/none.txt', '/api/passages/none', '/nothing', '/api/search/'])(
    'says that there is nothing at %s',
    async (path) => {
      const problem = await problemOf(await setUp().request(path));
      expect(problem).toMatchObject({ type: '/problems/not-found', status: 404 });
    },
  );

  it('says which methods a path takes', async () => {
    const app = setUp();
    const search = await app.request('/api/search?q=a', { method: 'DELETE' });
    expect([(await problemOf(search)).status, search.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    const similar = await app.request('/api/similar');
    expect([(await problemOf(similar)).status, similar.headers.get('Allow')]).toEqual([405, 'POST']);
  });

  it('takes what the engine refuses as a fault of the parameter that the engine names', async () => {
    const searcher = createFakeSearcher();
    searcher.search = async () => {
      throw new LociError('bad-request', 'The query is odd', { subject: 'query' });
    };
    const problem = await problemOf(await setUp(searcher).request('/api/search?q=a'));
    expect(problem.errors).toEqual([{ parameter: 'q', detail: 'The query is odd' }]);
  });

  it('keeps what went wrong inside for the log', async () => {
    const logged: unknown[] = [];
    const searcher = createFakeSearcher();
    const damage = new LociError('index-damaged', '/home/someone/index/vectors.bin is damaged');
    const fault = new TypeError('secret');
    searcher.search = async ({ query }) => {
      throw query === 'damage' ? damage : fault;
    };
    const app = setUp(searcher, { log: (_level, _message, error) => logged.push(error) });
    const damaged = await problemOf(await app.request('/api/search?q=damage'));
    const failed = await problemOf(await app.request('/api/search?q=fault'));
    expect([damaged.status, failed.status]).toEqual([503, 500]);
    expect(JSON.stringify([damaged, failed])).not.toMatch(/someone|secret/);
    expect(logged).toEqual([damage, fault]);
  });

  it('explains each kind of problem at its type', async () => {
    const app = setUp();
    const { type } = await problemOf(await app.request('/api/search'));
    const response = await app.request(type);
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('`errors` names each')]);
  });
});

describe('caching', () => {
  it('answers 304 without searching as long as the generation is the same', async () => {
    const searcher = createFakeSearcher();
    const app = setUp(searcher);
    const first = await app.request('/api/search?q=army');
    const validator = first.headers.get('ETag') ?? '';
    expect(validator).toBe('W/"aaaaaaaaaaaaaaaa-1.2.3"');
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(first.headers.get('Loci-Generation')).toBe('aaaaaaaaaaaaaaaa');
    const headers = { 'If-None-Match': `"other", ${validator}` };
    const second = await app.request('/api/search?q=army', { headers });
    expect([second.status, await second.text(), second.headers.get('ETag')]).toEqual([304, '', validator]);
    expect(searcher.requests).toHaveLength(1);
    const newer = setUp(createFakeSearcher({ generation: 'bbbbbbbbbbbbbbbb' }));
    expect((await newer.request('/api/search?q=army', { headers })).status).toBe(200);
  });
});

describe('health', () => {
  it('is not ready once it is stopping', async () => {
    const searchers = await createSearcherHolder({
      open: async () => createFakeSearcher(),
      latestGeneration: async () => 'aaaaaaaaaaaaaaaa',
      pollIntervalMs: null,
    });
    const app = createApp({ searchers, version: '1.2.3' });
    await searchers.close();
    expect(await problemOf(await app.request('/readyz'))).toMatchObject({ type: '/problems/unavailable', status: 503 });
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('tells of a newer generation that cannot be opened', async () => {
    const failure = { generation: 'bbbbbbbbbbbbbbbb', code: 'index-damaged' as const };
    const status = () => ({ generation: 'aaaaaaaaaaaaaaaa', failure });
    const app = createApp({ searchers: { ...fixedSearcher(createFakeSearcher()), status }, version: '1.2.3' });
    const response = await app.request('/readyz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'stale', ...status() }]);
  });

  it('tells that it lives and from which generation it answers', async () => {
    const app = setUp();
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app.request('/readyz')).json()).toEqual({
      status: 'ready',
      generation: 'aaaaaaaaaaaaaaaa',
      failure: null,
    });
  });
});
