/** `GET /api/documents` and `GET /api/documents/:id`. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  documentAnswerSchema,
  documentParamsSchema,
  documentsAnswerSchema,
  documentsQuerySchema,
} from '../schemas/document.js';
import type { SearcherSource } from '../searcher-source.js';
import { BAD_REQUEST, jsonContent, NOT_FOUND, withSearcher } from './with-searcher.js';

const listRoute = createRoute({
  method: 'get',
  path: '/api/documents',
  operationId: 'listDocuments',
  summary: 'The documents of the index, in order of id',
  tags: ['Documents'],
  request: { query: documentsQuerySchema },
  responses: {
    200: { description: 'One page of documents.', content: jsonContent(documentsAnswerSchema) },
    400: BAD_REQUEST,
  },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  operationId: 'getDocument',
  summary: 'One document with its text and passages',
  tags: ['Documents'],
  request: { params: documentParamsSchema },
  responses: {
    200: { description: 'The document.', content: jsonContent(documentAnswerSchema) },
    400: BAD_REQUEST,
    404: NOT_FOUND,
  },
});

export function addDocumentRoutes(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(listRoute, async (context) => {
    const { offset, limit } = context.req.valid('query');
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.documents(offset, limit)), 200);
  });
  app.openapi(documentRoute, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.document(id)), 200);
  });
  // Some proxies decode %2F on the way, and people type ids as they see them.
  app.get('/api/documents/:id{.+/.+}', async (context) => {
    const id = context.req.param('id');
    return context.json(await withSearcher(context, searchers, (searcher) => searcher.document(id)), 200);
  });
}
