/** A web of one small server, with names and time that a test makes up. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Complaint } from '../readers/reader.js';
import { withFolder } from '../testing.fixture.js';
import { publicAddressesOnly } from './address-policy.js';
import type { ResolvedAddress } from './guarded-lookup.js';
import { createWebLoader, type LoadWeb, type WebOptions, type WebTools } from './load-web.js';
import type { WebFile } from './web-file.js';

/** An answer as a body, as a body with status and headers, or given by hand. */
export type Route =
  | string
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array }
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SeenRequest {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the fake clock. */
  readonly atMs: number;
}

export interface Loaded {
  readonly files: readonly (WebFile & { readonly text: string })[];
  readonly failed: readonly Complaint[];
  readonly warnings: readonly Complaint[];
  readonly requests: readonly SeenRequest[];
}

export interface FakeWeb {
  /** By path; changes count at once. A path that is not there is answered with 404. */
  readonly routes: Record<string, Route>;
  /** Of the server, as it is asked for under the name `news.example`. */
  readonly origin: string;
  /** The same server under another name or address. */
  originOf(host: string): string;
  load(addresses: readonly string[], options?: Partial<WebOptions>, tools?: Partial<WebTools>): Promise<Loaded>;
  readonly store: string;
  /** What `load` loads with. */
  readonly loadWeb: LoadWeb;
  /** Moves the fake clock on. */
  pass(durationMs: number): void;
}

/** Resolves every name to this machine. */
export const resolveHere = async (): Promise<readonly ResolvedAddress[]> => [{ address: '127.0.0.1', family: 4 }];

/** Unless a test says otherwise, this machine counts as public. */
export const allowHere = (address: string) => (address === '127.0.0.1' ? null : publicAddressesOnly(address));

export async function withWeb(routes: Record<string, Route>, run: (web: FakeWeb) => Promise<void>): Promise<void> {
  let nowMs = Date.UTC(2025, 0, 1);
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ host: String(request.headers.host), path, headers: request.headers, atMs: nowMs });
    const route = routes[path] ?? { status: 404 };
    if (typeof route === 'function') route(request, response);
    else if (typeof route === 'string') response.setHeader('content-type', 'text/html').end(route);
    else response.writeHead(route.status ?? 200, route.headers).end(route.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const originOf = (host: string) => `http://${host}:${port}`;
  const clock = {
    now: () => nowMs,
    sleep: async (durationMs: number) => {
      nowMs += durationMs;
    },
  };
  try {
    await withFolder({}, async (folder) => {
      const store = join(folder, 'web');
      await run({
        routes,
        store,
        loadWeb: createWebLoader({ resolve: resolveHere, policy: allowHere, clock }),
        originOf,
        origin: originOf('news.example'),
        pass: (durationMs) => {
          nowMs += durationMs;
        },
        async load(addresses, options = {}, tools = {}) {
          const failed: Complaint[] = [];
          const warnings: Complaint[] = [];
          const files: (WebFile & { readonly text: string })[] = [];
          requests.length = 0;
          const load = createWebLoader({ resolve: resolveHere, policy: allowHere, clock, ...tools });
          const events = { fail: (one: Complaint) => failed.push(one), warn: (one: Complaint) => warnings.push(one) };
          for await (const file of load(addresses, { store, ...events, ...options })) {
            files.push({ ...file, text: Buffer.from(await file.bytes()).toString('utf8') });
          }
          return { files, failed, warnings, requests: [...requests] };
        },
      });
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
