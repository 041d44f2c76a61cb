import { sql } from 'kysely';
import type { Engine, Queries, Transaction } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isAtCounter, isOpen, isWaiting } from '../../db/ticket-conditions.ts';
import { type TicketCommand, transitions } from './ticket.ts';

export const nextNumber = prepared((db, key: { branchId: string; day: string; seriesId: string }) =>
  db
    .insertInto('numbers')
    .values({ branch_id: key.branchId, service_day: key.day, series_id: key.seriesId, last_number: 1 })
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
  }),
);

export const findTicket = prepared((db, key: { id: string }) =>
  db.selectFrom('tickets').selectAll().where('id', '=', key.id),
);

export const ticketAtCounter = prepared((db, key: { counterId: string }) =>
  db.selectFrom('tickets').selectAll().where('counter_id', '=', key.counterId).where(isAtCounter),
);

/** The longest waiting ticket of the services, locked so that another counter's call passes over it. */
export function firstInLine(db: Queries, engine: Engine, serviceIds: string[], day: string) {
  const query = db
    .selectFrom('tickets')
    .selectAll()
    .where(isWaiting)
    .where('service_id', 'in', serviceIds)
    .where('service_day', '=', day)
    .orderBy('issued_at')
    .orderBy('number')
    .limit(1);
  return (engine === 'postgres' ? query.forUpdate().skipLocked() : query).executeTakeFirst();
}

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

export type Changes = Partial<
  Pick<TicketRow, 'counter_id' | 'staff_id' | 'calls' | 'called_at' | 'last_called_at' | 'served_at' | 'ended_at'>
>;

export interface Actor {
  staffId: string | null;
  counterId: string | null;
  reason?: string;
}

/**
 * The one way a ticket changes state: only from a state that the command starts from, together with its event. When
 * another command was faster, this one starts again from what that made of the ticket; undefined when that is no state
 * for it, or the ticket went to somebody else.
 */
export async function applyCommand(
  tx: Transaction,
  ticket: TicketRow,
  command: TicketCommand,
  changes: (ticket: TicketRow) => Changes,
  actor: Actor,
): Promise<TicketRow | undefined> {
  const { from, to } = transitions[command];
  let seen: TicketRow | undefined = ticket;
  while (seen && seen.staff_id === ticket.staff_id && from.includes(seen.state)) {
    const changed = await changeIfAsSeen(tx, seen, { ...changes(seen), state: to });
    if (changed) {
      await appendEvent(tx, changed, command, seen.state, actor);
      return changed;
    }
    seen = await findTicket.first(tx.db, { id: ticket.id });
  }
  return undefined;
}

/** Each call counts, so that state and calls together tell whether anybody changed the ticket since. */
function changeIfAsSeen(tx: Transaction, seen: TicketRow, changes: Changes & Pick<TicketRow, 'state'>) {
  return tx.db
    .updateTable('tickets')
    .set(changes)
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('calls', '=', seen.calls)
    .returningAll()
    .executeTakeFirst();
}

const insertEvent = prepared(
  (
    db,
    event: {
      ticketId: string;
      branchId: string;
      day: string;
      at: number;
      kind: string;
      from: TicketRow['state'] | null;
      to: TicketRow['state'];
      counterId: string | null;
      staffId: string | null;
      reason: string | null;
    },
  ) =>
    db.insertInto('ticket_events').values({
      ticket_id: event.ticketId,
      branch_id: event.branchId,
      service_day: event.day,
      at: event.at,
      kind: event.kind,
      from_state: event.from,
      to_state: event.to,
      counter_id: event.counterId,
      staff_id: event.staffId,
      reason: event.reason,
    }),
);

export async function appendEvent(
  tx: Transaction,
  ticket: TicketRow,
  kind: TicketCommand | 'issue',
  from: TicketRow['state'] | null,
  actor: Actor,
): Promise<void> {
  await insertEvent.all(tx.db, {
    ticketId: ticket.id,
    branchId: ticket.branch_id,
    day: ticket.service_day,
    at: tx.now,
    kind,
    from,
    to: ticket.state,
    counterId: actor.counterId,
    staffId: actor.staffId,
    reason: actor.reason ?? null,
  });
  tx.touch(`branch:${ticket.branch_id}`);
}
