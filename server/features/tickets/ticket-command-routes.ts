import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, type TSchema, Type } from 'typebox';
import type { Result } from '../../../shared/refusal.ts';
import { linePlaces } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { answers, Exactly, Id, Priority, Ticket, TicketParams } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { noteLimit, setNote, setPriority } from './annotate-ticket.ts';
import { callTicket } from './call-ticket.ts';
import { type CounterCommand, changeAtCounter } from './change-at-counter.ts';
import { findTicketView } from './find-ticket.ts';
import { redirectTicket } from './redirect-ticket.ts';
import { resumeTicket } from './resume-ticket.ts';
import { returnTicket } from './return-ticket.ts';
import { transferTicket } from './transfer-ticket.ts';

interface Command<Body extends TSchema> {
  summary: string;
  body: Body;
  run: (tx: Transaction, staff: ActingStaff, ticketId: string, body: Static<Body>) => Promise<Result<TicketRow>>;
}

const command = <Body extends TSchema>(summary: string, body: Body, run: Command<Body>['run']): Command<Body> => ({
  summary,
  body,
  run,
});

const atCounter = (verb: CounterCommand, summary: string) =>
  command(summary, Exactly({}), (tx, staff, id) => changeAtCounter(tx, staff, id, verb));

const OptionalId = Type.Optional(Id);
const Minutes = Type.Integer({ minimum: 1, maximum: 480, description: 'Then it goes back to the line by itself' });

/** What staff do with a ticket, by the last part of its address. */
const commands = {
  call: command('Call this ticket, out of turn', Exactly({ counterId: Id }), (tx, staff, id, { counterId }) =>
    callTicket(tx, staff, id, counterId),
  ),
  recall: atCounter('recall', 'Call the same ticket again'),
  serve: atCounter('serve', 'Service begins'),
  complete: command(
    'Service is done',
    Exactly({ result: Type.Optional(Type.String({ maxLength: 60, description: "One of the branch's list" })) }),
    (tx, staff, id, body) => changeAtCounter(tx, staff, id, 'complete', body),
  ),
  'no-show': atCounter('no-show', 'Called, but did not come'),
  hold: command('Park it', Exactly({ minutes: Type.Optional(Minutes) }), (tx, staff, id, body) =>
    changeAtCounter(tx, staff, id, 'hold', body),
  ),
  resume: command(
    'Take up a held ticket; without a counter, at your own',
    Exactly({ counterId: OptionalId }),
    (tx, staff, id, { counterId }) => resumeTicket(tx, staff, id, counterId),
  ),
  return: command(
    'Back to the line',
    Exactly({ place: Type.Optional(Type.Enum([...linePlaces])) }),
    (tx, staff, id, { place }) => returnTicket(tx, staff, id, place),
  ),
  transfer: command(
    "The same number goes to another service's line, or to one counter's",
    Exactly({
      serviceId: OptionalId,
      counterId: OptionalId,
      place: Type.Optional(Type.Enum(['original', 'end'])),
    }),
    transferTicket,
  ),
  redirect: command(
    'Complete it and issue a linked ticket, without a service for the next step of the journey. Answers the new ticket',
    Exactly({ serviceId: OptionalId }),
    (tx, staff, id, { serviceId }) => redirectTicket(tx, staff, id, serviceId),
  ),
  note: command(
    'A note for the next colleague; null takes it away',
    Exactly({ note: Type.Union([Type.String({ maxLength: noteLimit * 2 }), Type.Null()]) }),
    (tx, staff, id, { note }) => setNote(tx, staff, id, note),
  ),
  priority: command('Give it another priority class', Exactly({ priorityClass: Priority }), (tx, staff, id, body) =>
    setPriority(tx, staff, id, body.priorityClass),
  ),
};

export async function ticketCommandRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  for (const [verb, { summary, body, run }] of Object.entries(commands) as [string, Command<TSchema>][]) {
    const Body = Type.Optional(Type.Union([body, Type.Null()]));
    typed(app).post(
      `/tickets/:ticketId/${verb}`,
      {
        config: { permission: 'staff' },
        schema: { summary, tags: ['tickets'], params: TicketParams, body: Body, response: answers({ 200: Ticket }) },
      },
      async (request: FastifyRequest) => {
        const { ticketId } = request.params as { ticketId: string };
        const changed = accepted(await database.write((tx) => run(tx, actor(request), ticketId, request.body ?? {})));
        return accepted(await findTicketView(database, changed.id));
      },
    );
  }
}
