/** Headers that bound what a browser does with an answer. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The page runs its own files and talks to its own server, nothing else: no inline code, no other host. */
const PAGE_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** JSON is data: a browser that opens it as a page loads and runs nothing. */
const DATA_POLICY = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

export interface SecurityHeadersOptions {
  /** Whether pages of other origins may load the server's files. */
  readonly crossOrigin: boolean;
}

function withPolicy(policy: typeof PAGE_POLICY | typeof DATA_POLICY, { crossOrigin }: SecurityHeadersOptions) {
  return secureHeaders({
    contentSecurityPolicy: policy,
    crossOriginResourcePolicy: crossOrigin ? 'cross-origin' : 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // The server speaks HTTP; whoever puts TLS before it sends this.
    strictTransportSecurity: false,
  });
}

export function pageHeaders(options: SecurityHeadersOptions): MiddlewareHandler {
  return withPolicy(PAGE_POLICY, options);
}

export function dataHeaders(options: SecurityHeadersOptions): MiddlewareHandler {
  return withPolicy(DATA_POLICY, options);
}
