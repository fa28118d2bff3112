/** A server for the browser tests: the built page under a strict policy, and canned answers that can be made to fail. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { loadCorpus } from './corpus.js';
import { fakeSearch, fakeSimilar, fakeSimilarToText, fakeStats, fakeSuggest, view } from './fake-answers.js';
import { fakeMatrix } from './fake-matrix.js';

const SITE = join(import.meta.dirname, '../dist/site');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

/** No inline script or style, nothing from elsewhere, and no string that becomes markup behind Lit's back. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface FakeServer {
  readonly address: string;
  /** Paths and queries of the requests for data, in order. */
  readonly requests: string[];
  /** Answers searches for this query only once what it returns was called. */
  hold(query: string): () => void;
  /** From now on requests for data fail in this way; null ends it. */
  fail(way: 'problem' | 'html' | null): void;
  /** From now on this answers requests for data, where it returns true; null ends it. */
  intercept(answer: Interceptor | null): void;
  close(): Promise<void>;
}

/** Returns whether the request is its own to answer. */
export type Interceptor = (url: URL, response: ServerResponse) => boolean;

export async function startFakeServer(): Promise<FakeServer> {
  const corpus = loadCorpus();
  const requests: string[] = [];
  const held = new Map<string, Promise<unknown>>();
  let failing: 'problem' | 'html' | null = null;
  let interceptor: Interceptor | null = null;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    };
    const json = (value: unknown) => send(200, 'application/json', JSON.stringify(value));
    const [, first, second, id, last] = url.pathname.split('/').map(decodeURIComponent);
    if (first !== 'api') {
      const name = url.pathname === '/' ? 'index.html' : normalize(url.pathname);
      const file = await readFile(join(SITE, name)).catch(() => null);
      return file
        ? send(200, TYPES[extname(name)] ?? 'text/plain', file)
        : send(404, 'text/html', '<h1>Not found</h1>');
    }
    requests.push(url.pathname + url.search);
    if (interceptor?.(url, response)) return;
    if (failing === 'html') return send(404, 'text/html', '<h1>Not found</h1>');
    if (failing === 'problem') {
      return send(
        503,
        'application/problem+json',
        JSON.stringify({ title: 'Unavailable', detail: 'The index is being replaced.' }),
      );
    }
    if (second === 'search') {
      await held.get(url.searchParams.get('q') ?? '');
      return json(fakeSearch(corpus, url.searchParams));
    }
    if (second === 'matrix') {
      await held.get(url.searchParams.get('q') ?? '');
      return json(fakeMatrix(corpus, url.searchParams));
    }
    if (second === 'passages' && id && !last) {
      const document = corpus.find(({ passages }) => passages.some((passage) => passage.id === id));
      const passage = document?.passages.find((candidate) => candidate.id === id);
      if (document && passage) return json({ passage, document: view(document) });
    }
    if (second === 'suggest') return json(fakeSuggest(corpus, url.searchParams.get('q') ?? ''));
    if (second === 'similar') {
      const { text } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { text: string };
      return json(fakeSimilarToText(corpus, text));
    }
    if (second === 'stats') return json(fakeStats(corpus));
    if (second === 'passages' && id && last === 'similar') return json(fakeSimilar(corpus, id));
    if (second === 'documents' && !id) return json({ total: corpus.length, documents: corpus.map(view) });
    const document = corpus.find((candidate) => candidate.id === id);
    return document
      ? json(document)
      : send(
          404,
          'application/problem+json',
          JSON.stringify({ title: 'There is no such document', detail: `No document “${id}”.` }),
        );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    hold(query) {
      let release = () => {};
      held.set(
        query,
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      );
      return () => release();
    },
    fail: (way) => {
      failing = way;
    },
    intercept: (answer) => {
      interceptor = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
