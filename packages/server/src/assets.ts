/** Serves the files of the page, from wherever they are. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { except } from 'hono/combine';
import { etag } from 'hono/etag';
import { createMiddleware } from 'hono/factory';
import { getMimeType } from 'hono/utils/mime';
import { pageHeaders, type SecurityHeadersOptions } from './security-headers.js';

export interface Assets {
  /** The bytes of the file of that name, or null. `name` is relative, with `/`, already decoded, and not to be trusted. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** esbuild's `[name]-[hash]`: such a file never changes under its name. */
const HASHED_NAME = /-[A-Z0-9]{8}\.[a-z0-9.]+$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Call it after every other route was added: it answers for names that are not the interface's. */
export function addAssetRoutes(app: OpenAPIHono, assets: Assets, security: SecurityHeadersOptions): void {
  const headers = pageHeaders(security);
  const validator = etag();
  app.get('/', headers, validator, (context) => send(context, assets, 'index.html'));
  // Not a route for every path: the methods of paths that do not exist would seem to be known.
  const files = createMiddleware(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') {
      return send(context, assets, context.req.path.slice(1));
    }
    return next();
  });
  app.use('/*', except('/api/*', headers, validator, files));
}

async function send(context: Context, assets: Assets, name: string): Promise<Response> {
  const body = await assets.read(name);
  if (body === null) return context.notFound();
  return context.body(body, 200, {
    'Content-Type': getMimeType(name) ?? 'application/octet-stream',
    'Content-Length': String(body.byteLength),
    'Cache-Control': HASHED_NAME.test(name) ? IMMUTABLE : 'no-cache',
  });
}
