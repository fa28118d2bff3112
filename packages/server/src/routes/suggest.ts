/** `GET /api/suggest`: completions while typing. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { suggestAnswerSchema, suggestQuerySchema } from '../schemas/suggest.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, withSearcher } from './with-searcher.js';

const route = createRoute({
  method: 'get',
  path: '/api/suggest',
  operationId: 'suggest',
  summary: 'Titles and phrases that begin like what was typed',
  tags: ['Search'],
  request: { query: suggestQuerySchema },
  responses: {
    200: { description: 'Suggestions, the best first.', content: jsonContent(suggestAnswerSchema) },
    400: BAD_REQUEST,
  },
});

export function addSuggestRoute(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(route, async (context) => {
    const { q, limit } = context.req.valid('query');
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.suggest(q, limit)), 200);
  });
}
