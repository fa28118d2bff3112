/** A static host as site owners have them: files, gzip, a strict content security policy, and faults on demand. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
/** What hosts compress; the rest goes out as it is. */
const COMPRESSED: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.json', '.txt']);

/** The least that the search needs: nothing inline, nothing from elsewhere, WebAssembly but no eval. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; " +
  'trusted-types lit-html loci';

/** How a request is answered wrongly: a status of its own, a page in place of the file, other bytes, or never. */
export type Fault =
  | { readonly status: number; readonly page?: boolean }
  | { readonly alter: (bytes: Buffer) => Buffer }
  | 'silent';

export interface StaticHost {
  /** With a slash at the end. */
  readonly url: string;
  /** Requests since the host was started or `forget` was called: paths, and the bytes of each body as sent. */
  readonly sent: { readonly path: string; readonly sizeBytes: number }[];
  forget(): void;
  /** Faults by path; undefined for none. */
  faultOf: (path: string) => Fault | undefined;
  close(): Promise<void>;
}

export interface StaticHostOptions {
  /** Pages beside the folder's files, by path. */
  readonly pages?: Readonly<Record<string, string>>;
  readonly policy?: string;
  /** A slow network for all answers together; by default none. A browser's own throttling leaves workers alone. */
  readonly link?: { readonly latencyMs: number; readonly bytesPerSecond: number };
}

export async function startStaticHost(folder: string, options: StaticHostOptions = {}): Promise<StaticHost> {
  const { pages = {}, policy = STRICT_POLICY, link } = options;
  let lineFree = Promise.resolve();
  const sent: { path: string; sizeBytes: number }[] = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const page = pages[path];
    const file = page === undefined ? await readFile(join(folder, name)).catch(() => null) : Buffer.from(page);
    const type = page === undefined ? extname(name) : '.html';
    const fault = host.faultOf(path);
    if (fault === 'silent') return;
    const send = (status: number, contentType: string, body: Buffer, compress: boolean) => {
      const bytes = compress ? gzipSync(body) : body;
      sent.push({ path, sizeBytes: bytes.length });
      response.writeHead(status, {
        'content-type': contentType,
        'content-security-policy': policy,
        'cache-control': 'max-age=600',
        ...(compress ? { 'content-encoding': 'gzip' } : {}),
      });
      if (link === undefined) return void response.end(bytes);
      lineFree = lineFree.then(() => pause((bytes.length / link.bytesPerSecond) * 1000));
      void Promise.all([lineFree, pause(link.latencyMs)]).then(() => response.end(bytes));
    };
    const notFound = Buffer.from('<!doctype html><title>Not found</title><h1>Not found</h1>');
    if (fault && 'status' in fault) {
      return send(
        fault.status,
        fault.page ? 'text/html' : 'text/plain',
        fault.page ? notFound : Buffer.alloc(0),
        false,
      );
    }
    if (file === null) return send(404, 'text/html', notFound, false);
    send(200, TYPES[type] ?? 'application/octet-stream', fault ? fault.alter(file) : file, COMPRESSED.has(type));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: StaticHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    forget: () => {
      sent.length = 0;
    },
    faultOf: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A page of a site with nothing but the box. */
export function boxPage(index: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Site</title><script type="module" src="${index}loci.js"></script><loci-search index="${index}"></loci-search></html>`;
}
