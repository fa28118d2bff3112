/** `GET /metrics`: how many requests were answered and how long they took. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { RequestMetrics } from '../request-metrics.js';

const route = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getMetrics',
  summary: 'Counts and latencies of requests since the server started',
  description:
    'In the text format that Prometheus reads: a histogram `http_request_duration_seconds` by method, route and status.',
  tags: ['Operation'],
  responses: {
    200: {
      description: 'The figures.',
      content: {
        'text/plain': {
          schema: z.string().openapi({
            example: 'http_request_duration_seconds_count{method="GET",route="/api/search",status="200"} 3\n',
          }),
        },
      },
    },
  },
});

export function addMetricsRoute(app: OpenAPIHono, metrics: RequestMetrics): void {
  app.openapi(route, async (context) => {
    const { text, contentType } = await metrics.report();
    return context.text(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
}
