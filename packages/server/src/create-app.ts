/** The server as an app that can be called without listening. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { type Assets, addAssetRoutes } from './assets.js';
import { GENERATION_HEADER, generationCaching } from './caching.js';
import { CLIENT_GONE_STATUS, ClientGone } from './client-gone.js';
import { type AllowedHosts, hostCheck } from './host-check.js';
import { type Log, silentLog } from './log.js';
import { addOpenapiRoute } from './openapi.js';
import { PROBLEM_KINDS, ProblemError, toProblem } from './problem.js';
import { createRequestMetrics } from './request-metrics.js';
import { addDocumentRoutes } from './routes/documents.js';
import { addHealthRoutes } from './routes/health.js';
import { addMatrixRoute } from './routes/matrix.js';
import { addMetricsRoute } from './routes/metrics.js';
import { addPassageRoutes } from './routes/passages.js';
import { addSearchRoute } from './routes/search.js';
import { addSimilarRoute } from './routes/similar.js';
import { addStatsRoute } from './routes/stats.js';
import { addSuggestRoute } from './routes/suggest.js';
import type { SearcherSource } from './searcher-source.js';
import { dataHeaders } from './security-headers.js';
import { validationProblem } from './validation-problem.js';

export interface AppOptions {
  readonly searchers: SearcherSource;
  /** The release, for `/openapi.json` and validators. */
  readonly version: string;
  /** The files of the page; without them the server answers its interface only. */
  readonly assets?: Assets;
  /** Origins whose pages may call the interface, or `*`. Default none. */
  readonly cors?: readonly string[];
  /** Fingerprint of the reranker that orders the answers, for validators. Default none. */
  readonly reranker?: string;
  /** Host names beside the loopback ones under which the server answers. Default none. */
  readonly allowedHosts?: AllowedHosts;
  readonly log?: Log;
}

/** The HTTP interface, and the page where its files are given. Listens nowhere: `listen` does, and tests call it. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { searchers, version, assets, log = silentLog } = options;
  const origins = options.cors ?? [];
  const security = { crossOrigin: origins.length > 0 };
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw validationProblem(result.error.issues, result.target);
    },
  });

  const fail = (error: unknown, context: Context): Response => {
    if (error instanceof ClientGone) return new Response(null, { status: CLIENT_GONE_STATUS });
    const problem = toProblem(error);
    if (problem.status >= 500) log('error', `${context.req.method} ${context.req.path} failed`, error);
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    });
  };
  app.onError(fail);
  app.notFound((context) =>
    fail(
      new ProblemError('not-found', `There is nothing at ${context.req.path}; /openapi.json lists what there is`),
      context,
    ),
  );

  const metrics = createRequestMetrics();
  // First, so that what the others refuse is counted too.
  app.use(metrics.measure);
  app.use(compress());
  app.use(async (context, next) => {
    await next();
    // A page's own policy, set further in, holds.
    if (!context.res.headers.has('Content-Security-Policy'))
      await dataHeaders(security)(context, async () => undefined);
  });
  app.use(hostCheck(options.allowedHosts ?? []));
  if (security.crossOrigin) {
    app.use(
      cors({
        origin: origins.includes('*') ? '*' : [...origins],
        allowMethods: ['GET', 'HEAD', 'POST'],
        allowHeaders: ['Content-Type'],
        exposeHeaders: [GENERATION_HEADER, 'ETag'],
        maxAge: 600,
      }),
    );
  }
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        const allow = methods.join(', ');
        const refused = fail(
          new ProblemError('method-not-allowed', `${context.req.path} takes ${allow}, not ${context.req.method}`),
          context,
        );
        refused.headers.set('Allow', allow);
        return refused;
      },
    }),
  );
  app.use('/api/*', generationCaching(searchers, [version, options.reranker ?? '']));

  addSearchRoute(app, searchers);
  addMatrixRoute(app, searchers);
  addSimilarRoute(app, searchers);
  addPassageRoutes(app, searchers);
  addDocumentRoutes(app, searchers);
  addSuggestRoute(app, searchers);
  addStatsRoute(app, searchers);
  addHealthRoutes(app, searchers);
  addMetricsRoute(app, metrics);
  addProblemRoutes(app);
  addOpenapiRoute(app, version);
  if (assets !== undefined) addAssetRoutes(app, assets, security);
  return app;
}

/** What a problem's `type` leads to: a sentence on what it means and what to do. */
function addProblemRoutes(app: OpenAPIHono): void {
  for (const [name, { title, description }] of Object.entries(PROBLEM_KINDS)) {
    app.get(`/problems/${name}`, (context) => context.text(`${title}\n\n${description}\n`));
  }
}
