import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import type { RefusalReason } from '../../../shared/refusal.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Why it was refused, once it was. */
    refusal: RefusalReason | null;
  }
}

/** Commands and pages by their outcome: `ok`, the reason of a refusal, or `failed` for a fault of ours. */
export function requestFigures(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'giliran_request_seconds',
    help: 'Time to answer, by route and outcome; live streams left out',
    labelNames: ['method', 'route', 'outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.decorateRequest('refusal', null);
  app.addHook('onResponse', async (request, reply) => {
    const outcome = reply.statusCode >= 500 && !request.refusal ? 'failed' : (request.refusal ?? 'ok');
    const route = request.routeOptions.url ?? 'unknown';
    if (!route.endsWith('/live'))
      durations.observe({ method: request.method, route, outcome }, reply.elapsedTime / 1000);
  });
}
