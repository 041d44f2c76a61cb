import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { displayPages } from '../../../pages/display/pages.ts';
import { sendLive } from '../../live/live-route.ts';
import { answers, BranchParams, Display, Id } from '../../web/api-schemas.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { chosenBranch, findBranch } from '../branches/branches.ts';
import { displayView } from './display-snapshots.ts';

export async function displayRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const feed = branchFeed(app.database, 'display', displayView);

  typed(app).get(
    '/branches/:branchId/display',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'What a display shows: counters, recent calls, waiting per service',
        tags: ['displays'],
        params: BranchParams,
        response: answers({ 200: Display }),
      },
    },
    async (request) => displayView(read, accepted(await findBranch(read, request.params.branchId)), now()),
  );

  typed(app).get(
    '/branches/:branchId/display/live',
    {
      config: { permission: 'public' },
      schema: { summary: 'The same, live', tags: ['displays'], params: BranchParams },
    },
    async (request, reply) => {
      const { id } = accepted(await findBranch(read, request.params.branchId));
      sendLive(app, request, reply, { feed, key: id, topic: `branch:${id}` });
    },
  );
}

export async function displayPageRoutes(app: FastifyInstance): Promise<void> {
  const send = surface(app, 'display', displayPages);
  const { read, now } = app.database;

  typed(app).get(
    '/display',
    { config: { permission: 'public' }, schema: { querystring: Type.Object({ branch: Type.Optional(Id) }) } },
    async (request, reply) => {
      const branch = accepted(await chosenBranch(read, request.query.branch));
      return send(request, reply, 'display', { snapshot: await displayView(read, branch, now()) });
    },
  );
}
