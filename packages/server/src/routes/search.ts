/** `GET /api/search`: ranked passages. */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { SearchRequest } from '@loci/engine';
import { untilClientGone } from '../client-gone.js';
import { definedOnly } from '../defined-only.js';
import { searchAnswerSchema, searchQuerySchema } from '../schemas/search.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, withSearcher } from './with-searcher.js';

const route = createRoute({
  method: 'get',
  path: '/api/search',
  operationId: 'search',
  summary: 'Ranked passages for a query',
  tags: ['Search'],
  request: { query: searchQuerySchema },
  responses: {
    200: { description: 'The hits of one page, with facets over all.', content: jsonContent(searchAnswerSchema) },
    400: BAD_REQUEST,
  },
});

export function addSearchRoute(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(route, async (context) => {
    const request = toRequest(context.req.valid('query'));
    // Annotated since Hono's types cannot follow the engine's hits, which hold hits themselves.
    const answer: z.output<typeof searchAnswerSchema> = await withSearcher(context, searchers, (searcher) =>
      searcher.search(request, untilClientGone(context)),
    );
    return context.json(answer, 200);
  });
}

function toRequest(query: z.output<typeof searchQuerySchema>): SearchRequest {
  const { q, source, author, from, to, ...rest } = query;
  const filter = definedOnly({ sources: source, authors: author, from, to });
  return { query: q, filter, ...rest };
}
