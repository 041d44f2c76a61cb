import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** OpenAPI from the very schemas that validate, at `/api/v1/openapi.json`, and a page to read it at `/api/docs`. */
export async function apiDocument(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Giliran', version: '1', description: 'Queue management: everything the pages do, for programs.' },
    },
  });
  app.get('/v1/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '/api',
    // Without the bar that asks for the address of another API.
    uiConfig: { layout: 'BaseLayout' },
    theme: { title: 'Giliran API' },
    // The viewer writes style attributes; scripts come from this server only, here too.
    staticCSP: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'style-src': ["'self'", "'unsafe-inline'"],
    },
  });
}
