import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { displayPages } from '../../../pages/display/pages.ts';
import { refuse } from '../../../shared/refusal.ts';
import type { DisplayView } from '../../../shared/snapshots.ts';
import { sendLive } from '../../live/live-route.ts';
import { oneByOne } from '../../live/one-by-one.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import { answers, BranchParams, Display, Exactly, Id } from '../../web/api-schemas.ts';
import { RefusedError } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { findBranch } from '../branches/branches.ts';
import { screenFor } from '../devices/screen-for.ts';
import { displayView } from './display-snapshots.ts';
import { mayWatch, staysWatching } from './may-watch.ts';
import { pairedDisplay } from './paired-display-snapshots.ts';

const tags = ['displays'];
const DisplayParams = Exactly({ displayId: Id });

export async function displayRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const ofBranch = branchFeed(app.database, 'display', displayView);
  const ofDevice = oneByOne('paired display', (id) => pairedDisplay(read, id, now()));

  const displayOf = async (request: FastifyRequest, displayId: string): Promise<DisplayView> => {
    const view = await pairedDisplay(read, displayId, now());
    if (!view) throw new RefusedError(refuse('not-found', { field: 'displayId' }));
    accepted(mayWatch(request, displayId, view.branch.id));
    return view;
  };

  typed(app).get(
    '/branches/:branchId/display',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'What a display shows: counters, recent calls, waiting per service',
        tags,
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
      schema: { summary: 'The same, live', tags, params: BranchParams },
    },
    async (request, reply) => {
      const { id } = accepted(await findBranch(read, request.params.branchId));
      sendLive(app, request, reply, { feed: ofBranch, key: id, topic: queueTopics(id) });
    },
  );

  typed(app).get(
    '/displays/:displayId',
    {
      config: { permission: 'device-or-staff' },
      schema: {
        summary: 'What a paired display shows, by its settings',
        tags,
        params: DisplayParams,
        response: answers({ 200: Display }),
      },
    },
    (request) => displayOf(request, request.params.displayId),
  );

  typed(app).get(
    '/displays/:displayId/live',
    {
      config: { permission: 'device-or-staff' },
      schema: { summary: 'The same, live', tags, params: DisplayParams },
    },
    async (request, reply) => {
      const { displayId } = request.params;
      const { branch } = await displayOf(request, displayId);
      sendLive(app, request, reply, {
        feed: ofDevice,
        key: displayId,
        topic: [...queueTopics(branch.id), `device:${displayId}`],
        mayStay: () => staysWatching(app.database, request, displayId),
      });
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
      const screen = await screenFor(app, request, reply, 'display');
      if (screen.kind === 'pair') return send(request, reply, 'pair', screen.props);
      const snapshot =
        screen.kind === 'paired'
          ? await pairedDisplay(read, screen.device.id, now())
          : await displayView(read, screen.branch, now());
      if (!snapshot) throw new RefusedError(refuse('not-found'));
      return send(request, reply, 'display', { snapshot });
    },
  );
}
