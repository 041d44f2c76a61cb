import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { isLoopback } from '../../web/session-cookie.ts';
import { connectionFigures } from './connection-figures.ts';
import { databaseFigures } from './database-figures.ts';
import { processFigures } from './process-figures.ts';
import { queueFigures } from './queue-figures.ts';
import { requestFigures } from './request-figures.ts';
import { streamFigures } from './stream-figures.ts';

/** What an operator watches, as Prometheus reads it. Not a plugin of its own scope: it measures every route. */
export async function metricsRoutes(app: FastifyInstance): Promise<void> {
  const registry = new Registry();
  const all = [requestFigures, databaseFigures, streamFigures, connectionFigures, queueFigures, processFigures];
  for (const figures of all) figures(app, registry);
  app.get('/metrics', { config: { permission: 'public' } }, async (request, reply) => {
    const { metricsToken } = app.config;
    const allowed = metricsToken ? request.headers.authorization === `Bearer ${metricsToken}` : isLoopback(request.ip);
    if (!allowed) return reply.code(403).send({ status: 'forbidden' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
