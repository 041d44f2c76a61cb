import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { refuse } from '../../../shared/refusal.ts';
import { sendLive } from '../../live/live-route.ts';
import { answers, BranchParams, Counter, CounterParams, NoBody, Ticket } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { staysSignedIn } from '../staff/session.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { findTicketView } from '../tickets/find-ticket.ts';
import { closeCounter } from './close-counter.ts';
import { counterFeed } from './counter-feed.ts';
import { counterSettingsRoutes } from './counter-settings-routes.ts';
import { counterView, publicCounters } from './counter-snapshots.ts';
import { openCounter } from './open-counter.ts';

const tags = ['counters'];

export async function counterRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const feed = counterFeed(database);

  const consoleOf = async (request: Parameters<typeof actor>[0], counterId: string) => {
    const view = await counterView(database.read, counterId, database.now());
    if (!view) throw new RefusedError(refuse('not-found', { field: 'counterId' }));
    if (!mayActIn(actor(request), view.branch.id)) throw new RefusedError(refuse('forbidden'));
    return view;
  };
  const publicCounter = async (counterId: string) => {
    const view = await counterView(database.read, counterId, database.now());
    const counters = view ? await publicCounters(database.read, view.branch) : [];
    return counters.find(({ id }) => id === counterId);
  };

  typed(app).get(
    '/branches/:branchId/counters',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'The counters in use, with the number at each',
        tags,
        params: BranchParams,
        response: answers({ 200: Type.Array(Counter) }),
      },
    },
    async (request) =>
      publicCounters(database.read, accepted(await findBranch(database.read, request.params.branchId))),
  );

  typed(app).get(
    '/counters/:counterId',
    {
      config: { permission: 'staff' },
      schema: { summary: 'The console of a counter: its ticket, its line, its day', tags, params: CounterParams },
    },
    (request) => consoleOf(request, request.params.counterId),
  );

  typed(app).get(
    '/counters/:counterId/live',
    {
      config: { permission: 'staff' },
      schema: { summary: 'The same, live', tags, params: CounterParams },
    },
    async (request, reply) => {
      const { counter, branch } = await consoleOf(request, request.params.counterId);
      sendLive(app, request, reply, {
        feed,
        key: counter.id,
        topic: `branch:${branch.id}`,
        mayStay: () => staysSignedIn(database, request.sessionId),
      });
    },
  );

  for (const [command, change] of [
    ['open', openCounter],
    ['close', closeCounter],
  ] as const) {
    typed(app).post(
      `/counters/:counterId/${command}`,
      {
        config: { permission: 'staff' },
        schema: {
          summary: command === 'open' ? 'Begin work at a counter' : 'End work at a counter',
          tags,
          params: CounterParams,
          body: NoBody,
          response: answers({ 200: Counter }),
        },
      },
      async (request) => {
        const { counterId } = request.params as { counterId: string };
        accepted(await database.write((tx) => change(tx, actor(request), counterId)));
        return publicCounter(counterId);
      },
    );
  }

  typed(app).post(
    '/counters/:counterId/call-next',
    {
      config: { permission: 'staff' },
      schema: {
        summary: 'Call whoever has waited longest',
        tags,
        params: CounterParams,
        body: NoBody,
        response: answers({ 200: Ticket }),
      },
    },
    async (request) => {
      const called = await database.write((tx) => callNext(tx, actor(request), request.params.counterId));
      return accepted(await findTicketView(database.read, accepted(called).id));
    },
  );

  await app.register(counterSettingsRoutes);
}
