import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendLive } from '../../live/live-route.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import { answers, BranchParams, Service } from '../../web/api-schemas.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { findBranch } from '../branches/branches.ts';
import { serviceSettingsRoutes } from './service-settings-routes.ts';
import { servicesOf } from './service-snapshots.ts';

export async function serviceRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const feed = branchFeed(app.database, 'services', servicesOf);

  typed(app).get(
    '/branches/:branchId/services',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'The services in use, with their lines',
        tags: ['services'],
        params: BranchParams,
        response: answers({ 200: Type.Array(Service) }),
      },
    },
    async (request) => servicesOf(read, accepted(await findBranch(read, request.params.branchId)), now()),
  );

  typed(app).get(
    '/branches/:branchId/services/live',
    {
      config: { permission: 'public' },
      schema: { summary: 'The same, live', tags: ['services'], params: BranchParams },
    },
    async (request, reply) => {
      const { id } = accepted(await findBranch(read, request.params.branchId));
      sendLive(app, request, reply, { feed, key: id, topic: queueTopics(id) });
    },
  );

  await app.register(serviceSettingsRoutes);
}
