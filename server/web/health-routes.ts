import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Gauge, Registry } from 'prom-client';
import { isLoopback } from './session-cookie.ts';

/** For whoever runs the server: is it alive, can it work, how much is going on. */
export async function healthRoutes(app: FastifyInstance): Promise<void> {
  const registry = new Registry();
  new Gauge({
    name: 'giliran_live_streams',
    help: 'Open live streams by kind of screen',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [kind, count] of app.hub.counts()) this.set({ kind }, count);
    },
  });
  new Gauge({
    name: 'giliran_process_memory_bytes',
    help: 'Resident memory',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });

  app.get('/healthz', { config: { permission: 'public' } }, async () => ({ status: 'ok' }));

  app.get('/readyz', { config: { permission: 'public' } }, async (request, reply) => {
    try {
      await sql`select 1 from branches limit 1`.execute(app.database.read);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn(error);
      return reply.code(503).send({ status: 'unavailable' });
    }
  });

  app.get('/metrics', { config: { permission: 'public' } }, async (request, reply) => {
    const { metricsToken } = app.config;
    const allowed = metricsToken ? request.headers.authorization === `Bearer ${metricsToken}` : isLoopback(request.ip);
    if (!allowed) return reply.code(403).send({ status: 'forbidden' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
