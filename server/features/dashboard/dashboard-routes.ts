import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import { sendLive } from '../../live/live-route.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import { answers, BranchParams } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { findBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { staysSignedIn } from '../staff/session.ts';
import { Dashboard } from './dashboard-schema.ts';
import { dashboardView } from './dashboard-snapshots.ts';

const tags = ['dashboard'];

export async function dashboardRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, now } = database;
  // Nobody acts on figures at once, but each reads a whole day.
  const feed = { ...branchFeed(database, 'dashboard', dashboardView), rest: { beyond: 0, times: 9 } };

  const branchOf = async (request: FastifyRequest, branchId: string): Promise<BranchView> => {
    if (!mayActIn(actor(request), branchId)) throw new RefusedError(refuse('forbidden'));
    return accepted(await findBranch(read, branchId));
  };

  typed(app).get(
    '/branches/:branchId/dashboard',
    {
      config: { permission: 'supervisor' },
      schema: {
        summary: "The branch's day so far: figures, counters, hours",
        tags,
        params: BranchParams,
        response: answers({ 200: Dashboard }),
      },
    },
    async (request) => dashboardView(read, await branchOf(request, request.params.branchId), now()),
  );

  typed(app).get(
    '/branches/:branchId/dashboard/live',
    {
      config: { permission: 'supervisor' },
      schema: { summary: 'The same, live', tags, params: BranchParams },
    },
    async (request, reply) => {
      const { id } = await branchOf(request, request.params.branchId);
      sendLive(app, request, reply, {
        feed,
        key: id,
        topic: [...queueTopics(id), `devices:${id}`],
        mayStay: () => staysSignedIn(database, request.sessionId),
      });
    },
  );
}
