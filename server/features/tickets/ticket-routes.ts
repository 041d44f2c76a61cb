import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { sendLive } from '../../live/live-route.ts';
import { queueTopics } from '../../live/queue-topics.ts';
import { answers, BranchParams, Exactly, Id, Priority, Ticket, TicketParams } from '../../web/api-schemas.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { cancelByStaff, cancelTicket } from './cancel-ticket.ts';
import { findTicketById, findTicketView } from './find-ticket.ts';
import { takeTicket } from './take-ticket.ts';
import { ticketCommandRoutes } from './ticket-command-routes.ts';
import { ticketFeed } from './ticket-feed.ts';

const tags = ['tickets'];

const Reason = Type.String({ minLength: 1, maxLength: 200 });

/** Staff at a counter may give a class that visitors may not choose. */
function issuedBy({ staff }: FastifyRequest, branchId: string) {
  return staff && mayActIn(staff, branchId)
    ? { channel: 'counter' as const, staffId: staff.id }
    : { channel: 'api' as const };
}

export async function ticketRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const feed = ticketFeed(database);
  const view = async (id: string) => accepted(await findTicketView(database, id));

  typed(app).post(
    '/branches/:branchId/tickets',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Take a number. The same Idempotency-Key again answers 200 with the same ticket',
        tags,
        params: BranchParams,
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) }),
        body: Exactly({
          serviceId: Type.Optional(Id),
          journeyId: Type.Optional(Id),
          name: Type.Optional(Type.Union([Type.String(), Type.Null()])),
          phone: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
          priorityClass: Type.Optional(Priority),
        }),
        response: answers({ 200: Ticket, 201: Ticket }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const requestKey = request.headers['idempotency-key'];
      const issued = await database.write(
        (tx) => takeTicket(tx, { ...request.body, branchId, requestKey, ...issuedBy(request, branchId) }),
        branchId,
      );
      const { ticket, repeated } = accepted(issued);
      return reply.code(repeated ? 200 : 201).send(await view(ticket.id));
    },
  );

  typed(app).get(
    '/branches/:branchId/tickets',
    {
      config: { permission: 'public' },
      schema: {
        summary: "Today's tickets of a phone number",
        tags,
        params: BranchParams,
        querystring: Exactly({ phone: Type.String({ minLength: 1, maxLength: 40 }) }),
        response: answers({ 200: Type.Array(Ticket) }),
      },
    },
    async (request) => {
      const branch = accepted(await findBranch(database.read, request.params.branchId));
      return accepted(await app.lookUpPhone(branch, request.query.phone, request.ip));
    },
  );

  typed(app).get(
    '/tickets/:ticketId',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'A ticket as anybody may see it',
        tags,
        params: TicketParams,
        response: answers({ 200: Ticket }),
      },
    },
    (request) => view(request.params.ticketId),
  );

  typed(app).get(
    '/tickets/:ticketId/live',
    { config: { permission: 'public' }, schema: { summary: 'The same, live', tags, params: TicketParams } },
    async (request, reply) => {
      const ticket = accepted(await findTicketById(database.read, request.params.ticketId));
      sendLive(app, request, reply, { feed, key: ticket.id, topic: queueTopics(ticket.branch_id) });
    },
  );

  typed(app).post(
    '/tickets/:ticketId/cancel',
    {
      config: { permission: 'public' },
      schema: {
        summary:
          'Leave the line; holding the id is the right to do so. Staff may take it off at any time, with a reason',
        tags,
        params: TicketParams,
        body: Type.Optional(Type.Union([Exactly({ reason: Type.Optional(Reason) }), Type.Null()])),
        response: answers({ 200: Ticket }),
      },
    },
    async (request) => {
      const { ticketId } = request.params;
      const { staff, body } = request;
      const before = await view(ticketId);
      const byStaff = staff && mayActIn(staff, before.branch.id);
      accepted(
        await database.write((tx) =>
          byStaff ? cancelByStaff(tx, staff, ticketId, body?.reason) : cancelTicket(tx, ticketId),
        ),
      );
      return view(ticketId);
    },
  );

  await app.register(ticketCommandRoutes);
}
