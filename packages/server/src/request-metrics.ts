/** Counts requests and times their answers, in the text format that Prometheus reads. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Histogram, Registry } from 'prom-client';

export interface RequestMetrics {
  /** Measures whatever is added to an app after it. */
  readonly measure: MiddlewareHandler;
  /** What was measured up to now; a request counts from the moment at which its answer begins. */
  report(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/**
 * Upper bounds of the histogram, in seconds: fine where an answer seems instant, up to where a reader has given up. An
 * answer counts in each that it did not take longer than.
 */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Instruments {
  readonly registry: Registry;
  readonly durations: Histogram<'method' | 'route' | 'status'>;
}

/** `now` tells milliseconds from any start. The library is loaded with the first request, so that a server listens sooner. */
export function createRequestMetrics(now: () => number = () => performance.now()): RequestMetrics {
  let loading: Promise<Instruments> | null = null;
  const load = () => {
    loading ??= createInstruments();
    return loading;
  };
  return {
    async measure(context, next) {
      const start = now();
      await next();
      const seconds = (now() - start) / 1000;
      // The route and not the path: a path is the client's, and each new one would be kept for ever.
      const labels = { method: context.req.method, route: routeOf(context), status: String(context.res.status) };
      load()
        .then(({ durations }) => durations.observe(labels, seconds))
        // No answer fails for want of its measurement; `report` says why there is none.
        .catch(() => undefined);
    },
    async report() {
      const { registry } = await load();
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}

/** What comes before and after the routes themselves stands for more than one path. */
function routeOf(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? '/*';
}

async function createInstruments(): Promise<Instruments> {
  const { Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From a request to the beginning of its answer, in seconds; the count is that of the requests.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  return { registry, durations };
}
