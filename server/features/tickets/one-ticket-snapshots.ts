import type { ExpressionBuilder } from 'kysely';
import type { CalledNumber, TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { Schema } from '../../db/schema.ts';
import { isAtCounter } from '../../db/ticket-conditions.ts';
import { ruleOf } from '../calling-rules/calling-rule-snapshots.ts';
import { journeySteps } from '../journeys/journey-steps.ts';
import { placeOf } from './place-of-ticket.ts';
import { calledNumber, nextTickets, ticketView, type VersionedView } from './ticket-snapshots.ts';

const namedTicket = prepared((db, key: { id: string }) =>
  db
    .selectFrom('tickets')
    .selectAll()
    .select((eb) => [
      inService(eb).select('services.name').$asScalar().$notNull().as('service_name'),
      inService(eb).select('services.prefix').$asScalar().$notNull().as('prefix'),
      inBranch(eb).select('branches.name').$asScalar().$notNull().as('branch_name'),
      inBranch(eb).select('branches.time_zone').$asScalar().$notNull().as('time_zone'),
      inBranch(eb).select('branches.calling_rule').$asScalar().as('calling_rule'),
      inClass(eb).select('priority_classes.name_id').$asScalar().$notNull().as('priority_id'),
      inClass(eb).select('priority_classes.name_en').$asScalar().$notNull().as('priority_en'),
      inClass(eb).select('priority_classes.priority').$asScalar().$notNull().as('priority'),
      nameOfCounter(eb).as('counter_name'),
    ])
    .where('tickets.id', '=', key.id),
);

type OfTicket = ExpressionBuilder<Schema, 'tickets'>;
const inService = (eb: OfTicket) => eb.selectFrom('services').whereRef('services.id', '=', 'tickets.service_id');
const inBranch = (eb: OfTicket) => eb.selectFrom('branches').whereRef('branches.id', '=', 'tickets.branch_id');
const inClass = (eb: OfTicket) =>
  eb
    .selectFrom('priority_classes')
    .whereRef('priority_classes.branch_id', '=', 'tickets.branch_id')
    .whereRef('priority_classes.code', '=', 'tickets.priority_class');

const nameOfCounter = (eb: OfTicket) =>
  eb.selectFrom('counters').whereRef('counters.id', '=', 'tickets.counter_id').select('counters.name').$asScalar();

const callingFor = prepared((db, key: { serviceId: string }) =>
  db
    .selectFrom('tickets')
    .select(['label', 'state', 'last_called_at', 'called_at'])
    .select((eb) => [eb.ref('counter_id').$notNull().as('counter_id'), nameOfCounter(eb).$notNull().as('counter_name')])
    .where(isAtCounter)
    .where('counter_id', 'in', ({ selectFrom }) =>
      selectFrom('counter_services').select('counter_id').where('service_id', '=', key.serviceId),
    )
    .orderBy('last_called_at', 'desc')
    .orderBy('id'),
);

/** The public view of one ticket, by few statements that are prepared: it is the answer to every command. */
export async function ticketViewOf(db: Queries, id: string, now: number): Promise<TicketView | undefined> {
  return (await versionedViewOf(db, id, now))?.view;
}

export async function versionedViewOf(db: Queries, id: string, now: number): Promise<VersionedView | undefined> {
  const ticket = await namedTicket.first(db, { id });
  if (!ticket) return undefined;
  const places = new Map<string, number>();
  if (ticket.state === 'waiting') places.set(id, await placeOf(db, ticket, ruleOf(ticket.calling_rule), now));
  const called: CalledNumber[] = (await callingFor.all(db, { serviceId: ticket.service_id })).map((row) =>
    calledNumber(row, ticket.time_zone),
  );
  const journeyIds = ticket.journey_id === null ? [] : [ticket.journey_id];
  const view = ticketView(ticket, {
    places,
    calling: new Map([[ticket.service_id, called]]),
    next: await nextTickets(db, [ticket]),
    journeys: await journeySteps(db, journeyIds),
  });
  return { version: ticket.version, view };
}
