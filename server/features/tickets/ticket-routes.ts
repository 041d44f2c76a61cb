import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sendLive } from '../../live/live-route.ts';
import { answers, BranchParams, Exactly, Id, NoBody, Priority, Ticket, TicketParams } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { callTicket } from './call-ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { type CounterCommand, changeAtCounter } from './change-at-counter.ts';
import { findTicketView } from './find-ticket.ts';
import { takeTicket } from './take-ticket.ts';
import { ticketFeed } from './ticket-feed.ts';

const tags = ['tickets'];

const counterCommands: Record<CounterCommand, string> = {
  recall: 'Call the same ticket again',
  serve: 'Service begins',
  complete: 'Service is done',
  'no-show': 'Called, but did not come',
};

export async function ticketRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const feed = ticketFeed(database);
  const view = async (id: string) => accepted(await findTicketView(database.read, id));

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
          serviceId: Id,
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
      const issued = await database.write((tx) =>
        takeTicket(tx, { ...request.body, branchId, requestKey, channel: 'api' }),
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
      const ticket = await view(request.params.ticketId);
      sendLive(app, request, reply, { feed, key: ticket.id, topic: `branch:${ticket.branch.id}` });
    },
  );

  typed(app).post(
    '/tickets/:ticketId/cancel',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'Leave the line; holding the id is the right to do so',
        tags,
        params: TicketParams,
        body: NoBody,
        response: answers({ 200: Ticket }),
      },
    },
    async (request) => {
      accepted(await database.write((tx) => cancelTicket(tx, request.params.ticketId)));
      return view(request.params.ticketId);
    },
  );

  typed(app).post(
    '/tickets/:ticketId/call',
    {
      config: { permission: 'staff' },
      schema: {
        summary: 'Call this ticket, out of turn',
        tags,
        params: TicketParams,
        body: Exactly({ counterId: Id }),
        response: answers({ 200: Ticket }),
      },
    },
    async (request) => {
      const { ticketId } = request.params;
      accepted(await database.write((tx) => callTicket(tx, actor(request), ticketId, request.body.counterId)));
      return view(ticketId);
    },
  );

  for (const [command, summary] of Object.entries(counterCommands) as [CounterCommand, string][]) {
    typed(app).post(
      `/tickets/:ticketId/${command}`,
      {
        config: { permission: 'staff' },
        schema: { summary, tags, params: TicketParams, body: NoBody, response: answers({ 200: Ticket }) },
      },
      async (request) => {
        const { ticketId } = request.params as { ticketId: string };
        accepted(await database.write((tx) => changeAtCounter(tx, actor(request), ticketId, command)));
        return view(ticketId);
      },
    );
  }
}
