/** Refuses a body of more bytes than a route takes, whether its length is declared or only shows as it comes. */
import type { MiddlewareHandler } from 'hono';
import { ClientGone } from './client-gone.js';
import { ProblemError } from './problem.js';

/**
 * Hono's own body limit makes a new request of the one that Node's adapter gave, which only works where that adapter may
 * replace the process's `Request`; `listen` does not let it.
 */
export function limitBody(mostBytes: number): MiddlewareHandler {
  const refused = () =>
    new ProblemError('body-too-large', `The body has more than ${mostBytes} bytes. Send it in parts.`);
  return async (context, next) => {
    const { raw } = context.req;
    const { url, method, headers, signal } = raw;
    if (Number(headers.get('Content-Length') ?? 0) > mostBytes) throw refused();
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    try {
      for await (const chunk of raw.body ?? []) {
        sizeBytes += chunk.length;
        if (sizeBytes > mostBytes) throw refused();
        chunks.push(chunk);
      }
    } catch (error) {
      throw signal.aborted ? new ClientGone() : error;
    }
    context.req.raw = new Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
    return next();
  };
}
