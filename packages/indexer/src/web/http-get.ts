/** Sends one GET request, without following redirects, and bounds its time and the bytes of its answer. */
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { type Duplex, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { LociError } from '@loci/engine';
import type { GuardedLookup } from './guarded-lookup.js';

export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole exchange, from the look-up of the name to the last byte. */
  readonly timeoutMs: number;
  /** Of the body, decompressed. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** What becomes of a longer body. */
  readonly overlong: 'refuse' | 'cut';
  /** Asked before a body is read: why it is not wanted, or null. */
  readonly refuse?: (headers: HttpHeaders) => string | null;
}

/** By lower-case name. */
export type HttpHeaders = Readonly<Record<string, string | undefined>>;

export type HttpOutcome =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: HttpHeaders; readonly body: Uint8Array }
  | HttpFailure;

export interface HttpFailure {
  readonly kind: 'failure';
  /** Goes on from the address: `took longer than 30 s`. */
  readonly reason: string;
  /** True where the same request may well be answered at another time. */
  readonly isPassing: boolean;
}

/** Rejects only where `signal` is aborted. */
export type HttpGet = (url: URL, request: HttpRequest) => Promise<HttpOutcome>;

/** The body of anything but 200 is not read: it is empty in the answer. */
export function createHttpGet({ checkLiteral, lookup }: GuardedLookup): HttpGet {
  return async (url, { headers, timeoutMs, signal, ...wanted }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      checkLiteral(url.hostname);
      const stop = signal ? AbortSignal.any([timeout, signal]) : timeout;
      const send = url.protocol === 'https:' ? requestSecure : requestPlain;
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        // A connection of its own for each request: at the pace of a polite visitor, one that is kept has often gone stale.
        const options = { agent: false, lookup, signal: stop, headers: { ...headers, connection: 'close' } } as const;
        send(url, options, resolve).on('error', reject).end();
      });
      try {
        return await readAnswer(response, wanted);
      } finally {
        response.destroy();
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (timeout.aborted) return failure(`took longer than ${timeoutMs / 1000} s`, true);
      return describeError(error);
    }
  };
}

async function readAnswer(
  response: IncomingMessage,
  { maxBytes, overlong, refuse }: Pick<HttpRequest, 'maxBytes' | 'overlong' | 'refuse'>,
): Promise<HttpOutcome> {
  const headers = singleHeaders(response);
  const status = response.statusCode ?? 0;
  if (status !== 200) return { kind: 'answer', status, headers, body: new Uint8Array() };
  const refusal = refuse?.(headers) ?? null;
  if (refusal !== null) return failure(refusal, false);
  const tooLong = failure(`has more than ${maxBytes} bytes. Raise the limit with --web-page-mb`, false);
  if (overlong === 'refuse' && Number(headers['content-length']) > maxBytes) return tooLong;
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const part of decompress(response, headers['content-encoding'])) {
    // Bytes that decompress to nothing are not kept, and end with the time.
    parts.push(part.subarray(0, maxBytes - sizeBytes));
    sizeBytes += part.length;
    if (sizeBytes <= maxBytes) continue;
    if (overlong === 'refuse') return tooLong;
    break;
  }
  return { kind: 'answer', status, headers, body: Buffer.concat(parts) };
}

/** The encodings that `Accept-Encoding` asks for, by name. */
const DECOMPRESSORS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

function decompress(response: IncomingMessage, encoding = 'identity'): AsyncIterable<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || name === '') return response;
  const create = Object.hasOwn(DECOMPRESSORS, name) ? DECOMPRESSORS[name] : undefined;
  if (!create) throw new LociError('unreadable', `is compressed as ${name}, which was not asked for`);
  const decompressor = create();
  // A failure of either reaches whoever reads the decompressor; there is nobody else to tell.
  pipeline(response, decompressor, () => undefined);
  return decompressor;
}

function singleHeaders(response: IncomingMessage): HttpHeaders {
  const entries = Object.entries(response.headers);
  return Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

function failure(reason: string, isPassing: boolean): HttpFailure {
  return { kind: 'failure', reason, isPassing };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be reached: there is no such host',
  EAI_AGAIN: 'cannot be reached: its name cannot be looked up at present',
  ECONNREFUSED: 'cannot be reached: the connection was refused',
  ECONNRESET: 'cannot be reached: the connection was cut off',
  EHOSTUNREACH: 'cannot be reached: there is no way to the host',
  ENETUNREACH: 'cannot be reached: there is no network',
};

function describeError(error: unknown): HttpFailure {
  if (error instanceof LociError)
    return failure(error.code === 'bad-request' ? `was not asked for: ${error.message}` : error.message, false);
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? '');
  const message = error instanceof Error && error.message !== '' ? error.message : code;
  if (/^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return failure(`is badly compressed: ${message}`, false);
  return failure(REASONS[code] ?? `cannot be read: ${message}`, true);
}
