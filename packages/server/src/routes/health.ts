/** `/healthz` and `/readyz`, for whatever watches over the server. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { healthAnswerSchema, readyAnswerSchema } from '../schemas/health.js';
import type { SearcherSource } from '../searcher-source.js';
import { jsonContent, problemResponse } from './with-searcher.js';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  summary: 'Whether the process is alive',
  tags: ['Operation'],
  responses: { 200: { description: 'It is.', content: jsonContent(healthAnswerSchema) } },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'getReadiness',
  summary: 'Whether requests are answered, and from which generation',
  tags: ['Operation'],
  responses: {
    200: { description: 'Requests are answered.', content: jsonContent(readyAnswerSchema) },
    503: problemResponse('The server is stopping.'),
  },
});

export function addHealthRoutes(app: OpenAPIHono, searchers: SearcherSource): void {
  app.openapi(healthRoute, (context) => context.json({ status: 'ok' as const }, 200, { 'Cache-Control': 'no-store' }));
  app.openapi(readyRoute, async (context) => {
    // Taken the way a request takes it, so that a stopping server says so.
    const status = await searchers.use(() => searchers.status());
    const answer = { status: status.failure === null ? ('ready' as const) : ('stale' as const), ...status };
    return context.json(answer, 200, { 'Cache-Control': 'no-store' });
  });
}
