/** `GET /api/stats`: what the index holds. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { statsAnswerSchema } from '../schemas/stats.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, withSearcher } from './with-searcher.js';

const route = createRoute({
  method: 'get',
  path: '/api/stats',
  operationId: 'getStats',
  summary: 'What the index holds and which model made it',
  tags: ['Index'],
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The figures of the current generation.', content: jsonContent(statsAnswerSchema) },
    400: BAD_REQUEST,
  },
});

export function addStatsRoute(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(route, async (context) => {
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.stats()), 200);
  });
}
