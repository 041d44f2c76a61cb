import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { kioskPages } from '../../../pages/kiosk/pages.ts';
import { type Result, refuse } from '../../../shared/refusal.ts';
import type { KioskView } from '../../../shared/snapshots.ts';
import { sendLive } from '../../live/live-route.ts';
import { oneByOne } from '../../live/one-by-one.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import {
  answers,
  BranchParams,
  Exactly,
  Id,
  Kiosk,
  KioskTicket,
  Language,
  Priority,
  TicketParams,
} from '../../web/api-schemas.ts';
import { originOf } from '../../web/origin.ts';
import { askingDevice } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { branchFeed } from '../branches/branch-feed.ts';
import { findBranch } from '../branches/branches.ts';
import { deviceToken, resumeDevice } from '../devices/device-access.ts';
import { screenFor } from '../devices/screen-for.ts';
import { type Issued, takeTicket } from '../tickets/take-ticket.ts';
import { pairedKiosk, plainKiosk } from './kiosk-snapshots.ts';
import { kioskTicket } from './kiosk-ticket-snapshots.ts';
import { takeAtKiosk } from './take-at-kiosk.ts';

const tags = ['kiosks'];
const KioskParams = Exactly({ kioskId: Id });
const taking = {
  headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }),
  body: Exactly({
    serviceId: Id,
    priorityClass: Type.Optional(Priority),
    locale: Type.Optional(Language),
    phone: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  }),
  response: answers({ 200: KioskTicket, 201: KioskTicket }),
};

/** A device is itself, and no other. */
function itself(request: FastifyRequest, kioskId: string): string {
  const { id, kind } = askingDevice(request);
  if (id !== kioskId || kind !== 'kiosk') throw new RefusedError(refuse('forbidden'));
  return id;
}

export async function kioskRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, now } = database;
  const ofBranch = branchFeed(database, 'kiosk', plainKiosk);
  const ofDevice = oneByOne('paired kiosk', (id) => pairedKiosk(read, id, now()));
  const viewOf = async (id: string): Promise<KioskView> => {
    const view = await pairedKiosk(read, id, now());
    if (!view) throw new RefusedError(refuse('not-found', { field: 'kioskId' }));
    return view;
  };
  const sendTicket = async (request: FastifyRequest, reply: FastifyReply, issued: Result<Issued>) => {
    const { ticket, repeated } = accepted(issued);
    const shown = accepted(await kioskTicket(database, ticket.id, originOf(app, request)));
    return reply.code(repeated ? 200 : 201).send(shown);
  };

  typed(app).get(
    '/branches/:branchId/kiosk',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'What a kiosk shows that was opened without pairing',
        tags,
        params: BranchParams,
        response: answers({ 200: Kiosk }),
      },
    },
    async (request) => plainKiosk(read, accepted(await findBranch(read, request.params.branchId)), now()),
  );

  typed(app).get(
    '/branches/:branchId/kiosk/live',
    { config: { permission: 'public' }, schema: { summary: 'The same, live', tags, params: BranchParams } },
    async (request, reply) => {
      const { id } = accepted(await findBranch(read, request.params.branchId));
      sendLive(app, request, reply, { feed: ofBranch, key: id, topic: queueTopics(id) });
    },
  );

  typed(app).post(
    '/branches/:branchId/kiosk/tickets',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Take a number as any program does, answered with the QR code of its page',
        tags,
        params: BranchParams,
        ...taking,
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const requestKey = request.headers['idempotency-key'];
      const issued = await database.write(
        (tx) => takeTicket(tx, { ...request.body, branchId, requestKey, channel: 'api' }),
        branchId,
      );
      return sendTicket(request, reply, issued);
    },
  );

  typed(app).get(
    '/kiosks/:kioskId',
    {
      config: { permission: 'device' },
      schema: {
        summary: 'What a paired kiosk shows, by its settings',
        tags,
        params: KioskParams,
        response: answers({ 200: Kiosk }),
      },
    },
    (request) => viewOf(itself(request, request.params.kioskId)),
  );

  typed(app).get(
    '/kiosks/:kioskId/live',
    { config: { permission: 'device' }, schema: { summary: 'The same, live', tags, params: KioskParams } },
    async (request, reply) => {
      const id = itself(request, request.params.kioskId);
      const { branch } = await viewOf(id);
      sendLive(app, request, reply, {
        feed: ofDevice,
        key: id,
        topic: [...queueTopics(branch.id), `device:${id}`],
        mayStay: async () => (await resumeDevice(read, deviceToken(request) ?? ''))?.id === id,
      });
    },
  );

  typed(app).post(
    '/kiosk/tickets',
    {
      config: { permission: 'device' },
      schema: {
        summary:
          'Take a number at the kiosk that asks. The same Idempotency-Key again: the same ticket, no second paper',
        tags,
        ...taking,
      },
    },
    async (request, reply) => {
      const { id, branchId } = askingDevice(request);
      const kioskId = itself(request, id);
      const requestKey = request.headers['idempotency-key'];
      const origin = originOf(app, request);
      const issued = await database.write(
        (tx) => takeAtKiosk(tx, { ...request.body, kioskId, requestKey, origin }),
        branchId,
      );
      return sendTicket(request, reply, issued);
    },
  );

  typed(app).get(
    '/kiosk/tickets/:ticketId',
    {
      config: { permission: 'device' },
      schema: {
        summary: 'A ticket of the branch as a kiosk shows it, with what became of its paper',
        tags,
        params: TicketParams,
        response: answers({ 200: KioskTicket }),
      },
    },
    async (request) => {
      const { branchId } = askingDevice(request);
      const shown = accepted(await kioskTicket(database, request.params.ticketId, originOf(app, request)));
      if (shown.ticket.branch.id !== branchId) throw new RefusedError(refuse('not-found', { field: 'ticketId' }));
      return shown;
    },
  );
}

export async function kioskPageRoutes(app: FastifyInstance): Promise<void> {
  const send = surface(app, 'kiosk', kioskPages);
  const { read, now } = app.database;

  typed(app).get(
    '/kiosk',
    { config: { permission: 'public' }, schema: { querystring: Type.Object({ branch: Type.Optional(Id) }) } },
    async (request, reply) => {
      const screen = await screenFor(app, request, reply, 'kiosk');
      if (screen.kind === 'pair') return send(request, reply, 'pair', screen.props);
      const snapshot =
        screen.kind === 'paired'
          ? await pairedKiosk(read, screen.device.id, now())
          : await plainKiosk(read, screen.branch, now());
      if (!snapshot) throw new RefusedError(refuse('not-found'));
      return send(request, reply, 'kiosk', { snapshot });
    },
  );
}
