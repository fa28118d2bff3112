/** The description of the interface, made from the schemas that requests are checked with. */
import { createHash } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { holdsValidator } from './caching.js';

const DESCRIPTION = `Finds passages across sources, by words and by meaning.

All offsets count UTF-16 code units and are half-open: \`text.slice(start, end)\`.
Errors are \`application/problem+json\` (RFC 9457); \`errors\` names each parameter at fault.
GET answers carry the generation of the index in \`Loci-Generation\` and an \`ETag\`.`;

/** Serves OpenAPI 3.1 at `/openapi.json`. Call it after every route was added. */
export function addOpenapiRoute(app: OpenAPIHono, version: string): void {
  let described: { readonly json: string; readonly validator: string } | null = null;
  const describe = () => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Loci', version, description: DESCRIPTION, license: { name: 'Apache-2.0' } },
      servers: [{ url: '/' }],
      tags: ['Search', 'Similar passages', 'Passages', 'Documents', 'Index', 'Operation'].map((name) => ({ name })),
    });
    const json = JSON.stringify(document);
    return { json, validator: `"${createHash('sha256').update(json).digest('hex').slice(0, 16)}"` };
  };
  app.get('/openapi.json', (context) => {
    described ??= describe();
    const { json, validator } = described;
    const headers = { ETag: validator, 'Cache-Control': 'no-cache' };
    if (holdsValidator(context.req.header('If-None-Match'), validator)) return context.body(null, 304, headers);
    return context.body(json, 200, { ...headers, 'Content-Type': 'application/json' });
  });
}
