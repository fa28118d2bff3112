/** Puts an app behind an HTTP server, and takes it away again without cutting a request off. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { LociError } from '@loci/engine';
import { answerUnreadableRequest } from './unreadable-request.js';

/** How long a request under way may take once the server is stopping. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Default `127.0.0.1`: nothing but this machine reaches the server. */
  readonly hostname?: string;
  /** How long `close` waits for requests under way, default 10,000. */
  readonly shutdownTimeoutMs?: number;
}

export interface ListeningServer {
  /** Where the server is reached from this machine, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** Takes no further connection, and resolves when the requests under way are answered or their time is over. */
  close(): Promise<void>;
}

/** What a server needs of an app. */
export interface Fetching {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** Rejects with `LociError` `address-unavailable` where the port is taken, forbidden, or the host is not this machine's. */
export async function listen(app: Fetching, options: ListenOptions): Promise<ListeningServer> {
  const { port, hostname = '127.0.0.1', shutdownTimeoutMs = SHUTDOWN_TIMEOUT_MS } = options;
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request),
    createServer,
    // The process's own Request and Response are not the server's to replace.
    overrideGlobalObjects: false,
  }) as Server;
  server.on('clientError', answerUnreadableRequest);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(addressError(error, hostname, port)));
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  let closing: Promise<void> | null = null;
  return {
    url: `http://${displayHost(hostname)}:${address.port}`,
    port: address.port,
    close() {
      closing ??= stop(server, shutdownTimeoutMs);
      return closing;
    },
  };
}

async function stop(server: Server, timeoutMs: number): Promise<void> {
  // A kept-alive connection whose request is answered would otherwise hold the server open until it times out.
  // Before the app, which may have answered by the time that a later listener is called.
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS);
  const cut = setTimeout(() => server.closeAllConnections(), timeoutMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
}

/** A stop feels immediate, and a sweep of a few connections costs nothing. */
const SWEEP_INTERVAL_MS = 50;

function displayHost(hostname: string): string {
  if (hostname === '127.0.0.1' || hostname === '0.0.0.0' || hostname === '::' || hostname === '::1') return 'localhost';
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

function addressError(error: NodeJS.ErrnoException, hostname: string, port: number): LociError {
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program; stop that one, or choose another with --port`,
    EACCES: `Port ${port} may not be used by this user; choose one above 1023 with --port`,
    EADDRNOTAVAIL: `${hostname} is not an address of this machine; use 127.0.0.1, or 0.0.0.0 for all of them, with --host`,
    ENOTFOUND: `The host name ${hostname} is not known; use 127.0.0.1, or 0.0.0.0 for all addresses, with --host`,
  };
  const message = messages[error.code ?? ''] ?? `Cannot listen on ${hostname}, port ${port}: ${error.message}`;
  return new LociError('address-unavailable', message, { subject: `${hostname}:${port}`, cause: error });
}
