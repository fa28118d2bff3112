/** `POST /api/similar`: passages like a text that is not in the index. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { definedOnly } from '../defined-only.js';
import { limitBody } from '../limit-body.js';
import { similarAnswerSchema } from '../schemas/similar.js';
import { similarBodySchema } from '../schemas/similar-body.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, NOT_FOUND, problemResponse, withSearcher } from './with-searcher.js';

/** Room for the longest text in any script and escaping. */
const MAX_BODY_BYTES = 1024 * 1024;

const route = createRoute({
  method: 'post',
  path: '/api/similar',
  operationId: 'findSimilarPassages',
  summary: 'Passages like a given text',
  tags: ['Similar passages'],
  request: { body: { required: true, content: jsonContent(similarBodySchema) } },
  responses: {
    200: {
      description: 'Passages that copy it, reword it or share its idea.',
      content: jsonContent(similarAnswerSchema),
    },
    400: BAD_REQUEST,
    404: NOT_FOUND,
    413: problemResponse('The body has more than 1 MiB.'),
    415: problemResponse('The body is not declared as JSON.'),
  },
  middleware: limitBody(MAX_BODY_BYTES),
});

export function addSimilarRoute(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(route, async (context) => {
    const { filter, ...rest } = context.req.valid('json');
    const request = definedOnly({ ...rest, filter: filter && definedOnly(filter) });
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.similar(request)), 200);
  });
}
