/** Lets a client keep an answer as long as the generation that gave it is current. */
import type { MiddlewareHandler } from 'hono';
import type { SearcherSource } from './searcher-source.js';

/** Names the generation that an answer was made from. */
export const GENERATION_HEADER = 'Loci-Generation';

/**
 * Gives GET answers a weak validator (an answer's `tookMs` differs each time) made of the generation and of what else
 * makes an answer (`makers`: the release, and the reranker where there is one), and answers 304 without searching to a
 * client that has it. Whatever else is answered is not to be stored.
 */
export function generationCaching(searchers: SearcherSource, makers: readonly string[]): MiddlewareHandler {
  const suffix = makers.filter((maker) => maker !== '').join('-');
  const validator = (generation: string) => `W/"${generation}-${suffix}"`;
  return async (context, next) => {
    const conditional = context.req.method === 'GET' || context.req.method === 'HEAD';
    const current = validator(searchers.status().generation);
    if (conditional && holdsValidator(context.req.header('If-None-Match'), current)) {
      context.header('ETag', current);
      context.header('Cache-Control', 'private, no-cache');
      context.res = context.body(null, 304);
      return;
    }
    await next();
    const generation = context.res.headers.get(GENERATION_HEADER);
    if (conditional && context.res.status === 200 && generation !== null) {
      context.res.headers.set('ETag', validator(generation));
      context.res.headers.set('Cache-Control', 'private, no-cache');
    } else {
      context.res.headers.set('Cache-Control', 'no-store');
    }
  };
}

/** Whether a list of entity tags holds one, by weak comparison (RFC 9110, section 8.8.3.2). */
export function holdsValidator(header: string | undefined, validator: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header?.split(',').some((tag) => opaque(tag) === opaque(validator)) ?? false;
}
