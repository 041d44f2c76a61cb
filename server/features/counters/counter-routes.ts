import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { sendLive } from '../../live/live-route.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import { answers, BranchParams, Counter, CounterParams, Exactly, NoBody, Ticket } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { staysSignedIn } from '../staff/session.ts';
import { callNext } from '../tickets/call-ticket.ts';
import { findTicketView } from '../tickets/find-ticket.ts';
import { undoLast } from '../tickets/undo-last.ts';
import { closeCounter } from './close-counter.ts';
import { counterFeed } from './counter-feed.ts';
import { counterSettingsRoutes } from './counter-settings-routes.ts';
import { counterView, publicCounters } from './counter-snapshots.ts';
import { branchOf } from './counter-store.ts';
import { openCounter } from './open-counter.ts';
import { endBreakAt, takeBreak } from './take-break.ts';
import { takeOverCounter } from './take-over-counter.ts';

const tags = ['counters'];

interface CounterCommand {
  summary: string;
  body: TSchema;
  run: (tx: Transaction, staff: ActingStaff, counterId: string, reason: string | null) => Promise<Result<null>>;
}

const Break = Exactly({
  reason: Type.Optional(Type.String({ maxLength: 60, description: "One of the branch's list" })),
});

const counterCommands: Record<string, CounterCommand> = {
  open: { summary: 'Begin work at a counter', body: NoBody, run: openCounter },
  close: { summary: 'End work at a counter', body: NoBody, run: closeCounter },
  'take-over': { summary: 'Take a counter from a colleague who left it open', body: NoBody, run: takeOverCounter },
  break: { summary: 'Go on a break', body: Type.Optional(Type.Union([Break, Type.Null()])), run: takeBreak },
  back: { summary: 'Come back from it', body: NoBody, run: endBreakAt },
};

const unknownCounter = () => new RefusedError(refuse('not-found', { field: 'counterId' }));

export async function counterRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const feed = counterFeed(database);

  const { read, now } = database;

  const branchIdOf = async (counterId: string): Promise<string> => {
    const branchId = await branchOf(read, counterId);
    if (branchId === undefined) throw unknownCounter();
    return branchId;
  };
  /** The branch of a counter whose console this staff member may see. */
  const branchIdFor = async (request: FastifyRequest, counterId: string): Promise<string> => {
    const branchId = await branchIdOf(counterId);
    if (!mayActIn(actor(request), branchId)) throw new RefusedError(refuse('forbidden'));
    return branchId;
  };
  const publicCounter = async (counterId: string) => {
    const branch = accepted(await findBranch(read, await branchIdOf(counterId)));
    return (await publicCounters(read, branch)).find(({ id }) => id === counterId);
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
    async (request) => publicCounters(read, accepted(await findBranch(read, request.params.branchId))),
  );

  typed(app).get(
    '/counters/:counterId',
    {
      config: { permission: 'staff' },
      schema: { summary: 'The console of a counter: its ticket, its line, its day', tags, params: CounterParams },
    },
    async (request) => {
      const { counterId } = request.params;
      await branchIdFor(request, counterId);
      const view = await counterView(read, counterId, now());
      if (!view) throw unknownCounter();
      return view;
    },
  );

  typed(app).get(
    '/counters/:counterId/live',
    {
      config: { permission: 'staff' },
      schema: { summary: 'The same, live', tags, params: CounterParams },
    },
    async (request, reply) => {
      const { counterId } = request.params;
      const branchId = await branchIdFor(request, counterId);
      sendLive(app, request, reply, {
        feed,
        key: counterId,
        topic: [...queueTopics(branchId), `devices:${branchId}`],
        mayStay: () => staysSignedIn(database, request.sessionId),
      });
    },
  );

  for (const [verb, { summary, body, run }] of Object.entries(counterCommands) as [string, CounterCommand][]) {
    typed(app).post(
      `/counters/:counterId/${verb}`,
      {
        config: { permission: 'staff' },
        schema: { summary, tags, params: CounterParams, body, response: answers({ 200: Counter }) },
      },
      async (request: FastifyRequest) => {
        const { counterId } = request.params as { counterId: string };
        const reason = (request.body as { reason?: string } | null)?.reason ?? null;
        accepted(await database.write((tx) => run(tx, actor(request), counterId, reason)));
        return publicCounter(counterId);
      },
    );
  }

  typed(app).post(
    '/counters/:counterId/call-next',
    {
      config: { permission: 'staff' },
      schema: {
        summary: 'Call whoever is next by the rule of the counter',
        tags,
        params: CounterParams,
        body: NoBody,
        response: answers({ 200: Ticket }),
      },
    },
    async (request) => {
      const called = await database.write((tx) => callNext(tx, actor(request), request.params.counterId));
      return accepted(await findTicketView(database, accepted(called).id));
    },
  );

  typed(app).post(
    '/counters/:counterId/undo',
    {
      config: { permission: 'staff' },
      schema: {
        summary: 'Take back the last thing done at the counter',
        tags,
        params: CounterParams,
        body: Type.Optional(
          Type.Union([
            Exactly({ eventId: Type.Optional(Type.Integer({ description: 'What you saw: `undo.eventId`' })) }),
            Type.Null(),
          ]),
        ),
        response: answers({ 200: Type.Object({ kind: Type.String(), ticket: Ticket }) }),
      },
    },
    async (request) => {
      const { counterId } = request.params;
      const undo = database.write((tx) => undoLast(tx, actor(request), counterId, request.body?.eventId));
      const { kind, ticket } = accepted(await undo);
      return { kind, ticket: accepted(await findTicketView(database, ticket.id)) };
    },
  );

  await app.register(counterSettingsRoutes);
}
