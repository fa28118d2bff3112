/** Refuses requests under a foreign host name, so that no web page reaches a local server by DNS rebinding. */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.js';

/** `'any'` for a server that is meant to be reached under any name. */
export type AllowedHosts = readonly string[] | 'any';

/** Lets loopback names pass, whatever the port, and the host names of `allowed`. */
export function hostCheck(allowed: AllowedHosts): MiddlewareHandler {
  const names = allowed === 'any' ? null : new Set(allowed.map((name) => name.toLowerCase()));
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (names !== null && !isLoopbackName(hostname) && !names.has(hostname)) {
      throw new ProblemError(
        'host-not-allowed',
        `The host name ${hostname} is not one that this server answers to; allow it with --allow-host ${hostname}`,
      );
    }
    await next();
  };
}

/** Names that no DNS server is asked about, or that are loopback addresses themselves. `hostname` is as in a URL. */
export function isLoopbackName(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
