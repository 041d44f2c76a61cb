import { sql } from 'kysely';
import type { TicketPrint } from '../../../shared/printing.ts';
import type { Channel } from '../../../shared/ticket.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { lockedWhenBuilt } from '../../db/lock.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isAtCounter, isHeld, isOpen, isWaiting } from '../../db/ticket-conditions.ts';

export const nextNumber = prepared((db, key: { branchId: string; day: string; seriesId: string; first: number }) =>
  db
    .insertInto('numbers')
    .values({ branch_id: key.branchId, service_day: key.day, series_id: key.seriesId, last_number: key.first })
    .onConflict((conflict) =>
      conflict
        .columns(['branch_id', 'service_day', 'series_id'])
        .doUpdateSet({ last_number: sql`numbers.last_number + 1` }),
    )
    .returning('last_number'),
);

export const countIssued = prepared((db, key: { serviceId: string; day: string }) =>
  db
    .insertInto('issued')
    .values({ service_id: key.serviceId, service_day: key.day, issued: 1 })
    .onConflict((conflict) =>
      conflict.columns(['service_id', 'service_day']).doUpdateSet({ issued: sql`issued.issued + 1` }),
    )
    .returning('issued'),
);

export const countIssuedByChannel = prepared((db, key: { serviceId: string; day: string; channel: Channel }) =>
  db
    .insertInto('issued_by_channel')
    .values({ service_id: key.serviceId, service_day: key.day, channel: key.channel, issued: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['service_id', 'service_day', 'channel'])
        .doUpdateSet({ issued: sql`issued_by_channel.issued + 1` }),
    )
    .returning('issued'),
);

/** A ticket that the phone has in the line of the service, or at a counter. */
export const openOfPhone = prepared((db, key: { branchId: string; serviceId: string; day: string; phone: string }) =>
  db
    .selectFrom('tickets')
    .select('id')
    .where('branch_id', '=', key.branchId)
    .where('service_day', '=', key.day)
    .where('phone', '=', key.phone)
    .where('service_id', '=', key.serviceId)
    .where(isOpen)
    .limit(1),
);

/** Claims the key for a ticket that does not exist yet; no row when somebody has it already. */
export const claimRequest = prepared((db, request: { branchId: string; key: string; ticketId: string; now: number }) =>
  db
    .insertInto('ticket_requests')
    .values({
      branch_id: request.branchId,
      request_key: request.key,
      ticket_id: request.ticketId,
      created_at: request.now,
    })
    .onConflict((conflict) => conflict.columns(['branch_id', 'request_key']).doNothing())
    .returning('ticket_id'),
);

export const ticketOfRequest = prepared((db, request: { branchId: string; key: string }) =>
  db
    .selectFrom('ticket_requests')
    .innerJoin('tickets', 'tickets.id', 'ticket_requests.ticket_id')
    .selectAll('tickets')
    .where('ticket_requests.branch_id', '=', request.branchId)
    .where('ticket_requests.request_key', '=', request.key),
);

export const insertTicket = prepared((db, ticket: TicketRow & Record<string, unknown>) =>
  db.insertInto('tickets').values({
    id: ticket.id,
    branch_id: ticket.branch_id,
    service_id: ticket.service_id,
    series_id: ticket.series_id,
    service_day: ticket.service_day,
    number: ticket.number,
    label: ticket.label,
    state: ticket.state,
    priority_class: ticket.priority_class,
    channel: ticket.channel,
    name: ticket.name,
    phone: ticket.phone,
    counter_id: ticket.counter_id,
    staff_id: ticket.staff_id,
    calls: ticket.calls,
    issued_at: ticket.issued_at,
    called_at: ticket.called_at,
    last_called_at: ticket.last_called_at,
    served_at: ticket.served_at,
    ended_at: ticket.ended_at,
    version: ticket.version,
    line_at: ticket.line_at,
    for_counter_id: ticket.for_counter_id,
    visit_id: ticket.visit_id,
    follows_id: ticket.follows_id,
    journey_id: ticket.journey_id,
    journey_step: ticket.journey_step,
    turn_called_at: ticket.turn_called_at,
    held_at: ticket.held_at,
    held_millis: ticket.held_millis,
    resume_at: ticket.resume_at,
    note: ticket.note,
    result: ticket.result,
  }),
);

export const findTicket = prepared((db, key: { id: string }) =>
  db.selectFrom('tickets').selectAll().where('id', '=', key.id),
);

const ticketToLock = prepared((db, key: { id: string }) =>
  lockedWhenBuilt(db, db.selectFrom('tickets').selectAll().where('id', '=', key.id)),
);

/** The same, locked: what is looked at before a change must still be so when it is made. */
export function lockTicket(tx: Transaction, id: string): Promise<TicketRow | undefined> {
  return ticketToLock.first(tx.db, { id });
}

export const ticketAtCounter = prepared((db, key: { counterId: string }) =>
  db.selectFrom('tickets').selectAll().where('counter_id', '=', key.counterId).where(isAtCounter),
);

/** What earlier days left open. */
export function openBefore(db: Queries, branchId: string, day: string): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('service_day', '<', day)
    .where(isOpen)
    .orderBy('id')
    .execute();
}

/** Held tickets that are to go back to the line by now. */
export function dueTickets(db: Queries, now: number): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where(isHeld)
    .where('resume_at', '<=', now)
    .orderBy('resume_at')
    .execute();
}

/** Those who wait for this very counter. */
export function ticketsSentTo(db: Queries, counterId: string): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where(isWaiting)
    .where('for_counter_id', '=', counterId)
    .orderBy('id')
    .execute();
}

/** Beside the ticket's course: its version stays, so that nobody's command is refused for the sake of paper. */
export async function setPrint(tx: Transaction, id: string, { state, problem }: TicketPrint): Promise<void> {
  await tx.db.updateTable('tickets').set({ print_state: state, print_problem: problem }).where('id', '=', id).execute();
}
