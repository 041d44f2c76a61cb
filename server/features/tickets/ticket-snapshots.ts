import type { BranchView, CalledNumber, StaffTicket, TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isAtCounter, isWaiting } from '../../db/ticket-conditions.ts';
import { toInstant, toInstantOrNull } from '../branches/branch-time.ts';

/** Keeps each statement well below the engines' limits on parameters. */
const chunkSize = 5000;

/**
 * The public views of many tickets at once, so that a call that moves a whole line costs a few queries, not some for
 * every phone that follows it. Missing ids are missing in the answer.
 */
export async function ticketViews(db: Queries, ids: readonly string[]): Promise<Map<string, TicketView>> {
  const views = new Map<string, TicketView>();
  for (let start = 0; start < ids.length; start += chunkSize) {
    const rows = await ticketsWithNames(db, ids.slice(start, start + chunkSize));
    const lines = await linesOf(db, rows);
    const calling = await callingNow(db, rows);
    for (const row of rows) views.set(row.id, ticketView(row, lines, calling));
  }
  return views;
}

function ticketsWithNames(db: Queries, ids: readonly string[]) {
  return db
    .selectFrom('tickets')
    .innerJoin('services', 'services.id', 'tickets.service_id')
    .innerJoin('branches', 'branches.id', 'tickets.branch_id')
    .leftJoin('counters', 'counters.id', 'tickets.counter_id')
    .selectAll('tickets')
    .select(['services.name as service_name', 'services.prefix', 'counters.name as counter_name'])
    .select(['branches.name as branch_name', 'branches.time_zone'])
    .where('tickets.id', 'in', ids)
    .execute();
}

type NamedTicket = Awaited<ReturnType<typeof ticketsWithNames>>[number];

/** A line's key: one service on one day. */
const lineKey = (ticket: Pick<TicketRow, 'service_id' | 'service_day'>) => `${ticket.service_id} ${ticket.service_day}`;

/** For each waiting ticket, how many stand before it. */
async function linesOf(db: Queries, tickets: NamedTicket[]): Promise<Map<string, number>> {
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  const lines = new Map(waiting.map((ticket) => [lineKey(ticket), ticket]));
  const places = new Map<string, number>();
  for (const { service_id, service_day } of lines.values()) {
    const line = await db
      .selectFrom('tickets')
      .select('id')
      .where(isWaiting)
      .where('service_id', '=', service_id)
      .where('service_day', '=', service_day)
      .orderBy('issued_at')
      .orderBy('number')
      .execute();
    for (const [place, ticket] of line.entries()) places.set(ticket.id, place);
  }
  return places;
}

/** The numbers at counters that serve a service, by service. */
async function callingNow(db: Queries, tickets: NamedTicket[]): Promise<Map<string, CalledNumber[]>> {
  const serviceIds = [...new Set(tickets.map((ticket) => ticket.service_id))];
  const byService = new Map<string, CalledNumber[]>();
  if (serviceIds.length === 0) return byService;
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('counters', 'counters.id', 'tickets.counter_id')
    .innerJoin('counter_services', 'counter_services.counter_id', 'counters.id')
    .innerJoin('branches', 'branches.id', 'tickets.branch_id')
    .select(['tickets.label', 'tickets.state', 'tickets.last_called_at', 'tickets.called_at'])
    .select(['counters.id as counter_id', 'counters.name as counter_name'])
    .select(['counter_services.service_id', 'branches.time_zone'])
    .where(isAtCounter)
    .where('counter_services.service_id', 'in', serviceIds)
    .orderBy('tickets.last_called_at', 'desc')
    .execute();
  for (const row of rows) {
    const list = byService.get(row.service_id) ?? [];
    byService.set(row.service_id, list);
    list.push({
      number: row.label,
      state: row.state === 'serving' ? 'serving' : 'called',
      counter: { id: row.counter_id, name: row.counter_name },
      calledAt: toInstant(row.last_called_at ?? row.called_at ?? 0, row.time_zone),
    });
  }
  return byService;
}

function ticketView(
  ticket: NamedTicket,
  places: ReadonlyMap<string, number>,
  calling: ReadonlyMap<string, CalledNumber[]>,
): TicketView {
  const zone = ticket.time_zone;
  return {
    id: ticket.id,
    number: ticket.label,
    state: ticket.state,
    serviceDay: ticket.service_day,
    branch: { id: ticket.branch_id, name: ticket.branch_name, timeZone: zone },
    service: { id: ticket.service_id, name: ticket.service_name, prefix: ticket.prefix },
    counter: counterOf(ticket),
    ahead: ticket.state === 'waiting' ? (places.get(ticket.id) ?? 0) : null,
    calls: ticket.calls,
    priorityClass: ticket.priority_class,
    issuedAt: toInstant(ticket.issued_at, zone),
    calledAt: toInstantOrNull(ticket.called_at, zone),
    lastCalledAt: toInstantOrNull(ticket.last_called_at, zone),
    servedAt: toInstantOrNull(ticket.served_at, zone),
    endedAt: toInstantOrNull(ticket.ended_at, zone),
    calling: calling.get(ticket.service_id) ?? [],
  };
}

function counterOf(ticket: { counter_id: string | null; counter_name: string | null }) {
  return ticket.counter_id === null ? null : { id: ticket.counter_id, name: ticket.counter_name ?? '' };
}

/** Today's tickets of a phone number (E.164), newest first. */
export async function ticketsOfPhone(
  db: Queries,
  branch: BranchView,
  day: string,
  phone: string,
): Promise<TicketView[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('branch_id', '=', branch.id)
    .where('service_day', '=', day)
    .where('phone', '=', phone)
    .orderBy('issued_at', 'desc')
    .orderBy('number', 'desc')
    .execute();
  const ids = rows.map((row) => row.id);
  const views = await ticketViews(db, ids);
  return ids.flatMap((id) => views.get(id) ?? []);
}

export function staffTicketQuery(db: Queries) {
  return db
    .selectFrom('tickets')
    .innerJoin('services', 'services.id', 'tickets.service_id')
    .select(['tickets.id', 'tickets.label', 'tickets.state', 'tickets.name', 'tickets.phone', 'tickets.calls'])
    .select(['tickets.priority_class', 'tickets.issued_at', 'tickets.called_at', 'tickets.last_called_at'])
    .select(['tickets.served_at', 'services.id as service_id', 'services.name as service_name', 'services.prefix']);
}

type StaffTicketRow = Awaited<ReturnType<ReturnType<typeof staffTicketQuery>['execute']>>[number];

export function staffTicket(row: StaffTicketRow, timeZone: string): StaffTicket {
  return {
    id: row.id,
    number: row.label,
    state: row.state,
    service: { id: row.service_id, name: row.service_name, prefix: row.prefix },
    name: row.name,
    phone: row.phone,
    priorityClass: row.priority_class,
    calls: row.calls,
    issuedAt: toInstant(row.issued_at, timeZone),
    calledAt: toInstantOrNull(row.called_at, timeZone),
    lastCalledAt: toInstantOrNull(row.last_called_at, timeZone),
    servedAt: toInstantOrNull(row.served_at, timeZone),
  };
}
