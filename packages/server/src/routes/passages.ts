/** `GET /api/passages/:id` and `GET /api/passages/:id/similar`. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { passageParamsSchema } from '../schemas/passage.js';
import { passageAnswerSchema } from '../schemas/passage-answer.js';
import { similarAnswerSchema, similarQuerySchema } from '../schemas/similar.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, NOT_FOUND, withSearcher } from './with-searcher.js';

const passageRoute = createRoute({
  method: 'get',
  path: '/api/passages/{id}',
  operationId: 'getPassage',
  summary: 'One passage with its document',
  tags: ['Passages'],
  request: { params: passageParamsSchema },
  responses: {
    200: { description: 'The passage.', content: jsonContent(passageAnswerSchema) },
    400: BAD_REQUEST,
    404: NOT_FOUND,
  },
});

const similarRoute = createRoute({
  method: 'get',
  path: '/api/passages/{id}/similar',
  operationId: 'getSimilarPassages',
  summary: 'Passages like a given one',
  tags: ['Similar passages'],
  request: { params: passageParamsSchema, query: similarQuerySchema },
  responses: {
    200: {
      description: 'Passages that copy it, reword it or share its idea.',
      content: jsonContent(similarAnswerSchema),
    },
    400: BAD_REQUEST,
    404: NOT_FOUND,
  },
});

export function addPassageRoutes(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(passageRoute, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.passage(id)), 200);
  });
  app.openapi(similarRoute, async (context) => {
    const request = { passageId: context.req.valid('param').id, ...context.req.valid('query') };
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.similar(request)), 200);
  });
}
