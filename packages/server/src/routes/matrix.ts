/** `GET /api/matrix`: one query across all documents. */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { MatrixRequest } from '@loci/engine';
import { untilClientGone } from '../client-gone.js';
import { definedOnly } from '../defined-only.js';
import { matrixAnswerSchema, matrixQuerySchema } from '../schemas/matrix.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, withSearcher } from './with-searcher.js';

const route = createRoute({
  method: 'get',
  path: '/api/matrix',
  operationId: 'findMatrix',
  summary: 'Which documents answer a query, where, and which are silent',
  tags: ['Search'],
  request: { query: matrixQuerySchema },
  responses: {
    200: { description: 'The rows of one page, with totals over all.', content: jsonContent(matrixAnswerSchema) },
    400: BAD_REQUEST,
  },
});

export function addMatrixRoute(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(route, async (context) => {
    const request = toRequest(context.req.valid('query'));
    const answer = await withSearcher(context, searchers, (searcher) =>
      searcher.matrix(request, untilClientGone(context)),
    );
    return context.json(answer, 200);
  });
}

function toRequest(query: z.output<typeof matrixQuerySchema>): MatrixRequest {
  const { q, source, author, from, to, ...rest } = query;
  const filter = definedOnly({ sources: source, authors: author, from, to });
  return { query: q, filter, ...rest };
}
