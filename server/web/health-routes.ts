import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';

/** For whoever runs the server: is it alive, can it work. */
export async function healthRoutes(app: FastifyInstance): Promise<void> {
  app.get('/healthz', { config: { permission: 'public' } }, async () => ({ status: 'ok' }));

  app.get('/readyz', { config: { permission: 'public' } }, async (request, reply) => {
    try {
      await sql`select 1 from branches limit 1`.execute(app.database.read);
      await app.database.durable();
      return { status: 'ready' };
    } catch (error) {
      request.log.warn(error);
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}
