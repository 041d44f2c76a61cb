import type { BranchView, CalledNumber, TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { isAtCounter } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstant, toInstantOrNull } from '../branches/branch-time.ts';
import { type JourneyCourse, journeySteps } from '../journeys/journey-steps.ts';
import { placesInLine } from './line-places.ts';

/** Keeps each statement well below the engines' limits on parameters. */
const chunkSize = 5000;

/** A view, and the version of the ticket that it shows. */
export interface VersionedView {
  version: number;
  view: TicketView;
}

/** The public views of tickets. Missing ids are missing in the answer. */
export async function ticketViews(db: Queries, ids: readonly string[], now: number): Promise<Map<string, TicketView>> {
  return new Map((await versionedViews(db, ids, now)).map(({ view }) => [view.id, view]));
}

/** Many at once, by a few queries for all. */
export async function versionedViews(db: Queries, ids: readonly string[], now: number): Promise<VersionedView[]> {
  const views: VersionedView[] = [];
  for (let start = 0; start < ids.length; start += chunkSize) {
    const rows = await ticketsWithNames(db, ids.slice(start, start + chunkSize));
    const around = {
      places: await linesOf(db, rows, now),
      calling: await callingNow(db, [...new Set(rows.map(({ service_id }) => service_id))]),
      next: await nextTickets(db, rows),
      journeys: await journeySteps(db, [...new Set(rows.flatMap(({ journey_id }) => journey_id ?? []))]),
    };
    for (const row of rows) views.push({ version: row.version, view: ticketView(row, around) });
  }
  return views;
}

function ticketsWithNames(db: Queries, ids: readonly string[]) {
  return db
    .selectFrom('tickets')
    .innerJoin('services', 'services.id', 'tickets.service_id')
    .innerJoin('branches', 'branches.id', 'tickets.branch_id')
    .innerJoin('priority_classes', (join) =>
      join
        .onRef('priority_classes.branch_id', '=', 'tickets.branch_id')
        .onRef('priority_classes.code', '=', 'tickets.priority_class'),
    )
    .leftJoin('counters', 'counters.id', 'tickets.counter_id')
    .selectAll('tickets')
    .select(['priority_classes.name_id as priority_id', 'priority_classes.name_en as priority_en'])
    .select(['services.name as service_name', 'services.prefix', 'counters.name as counter_name'])
    .select(['branches.name as branch_name', 'branches.time_zone'])
    .where('tickets.id', 'in', ids)
    .execute();
}

type NamedTicket = Awaited<ReturnType<typeof ticketsWithNames>>[number];

/** For each waiting ticket, how many stand before it. */
async function linesOf(db: Queries, tickets: NamedTicket[], now: number): Promise<Map<string, number>> {
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  const lines = new Map(waiting.map((ticket) => [`${ticket.service_id} ${ticket.service_day}`, ticket]));
  const places = new Map<string, number>();
  for (const { branch_id, service_id, service_day } of lines.values()) {
    const line = { branchId: branch_id, serviceId: service_id, day: service_day };
    for (const [id, place] of await placesInLine(db, line, now)) places.set(id, place);
  }
  return places;
}

type Next = NonNullable<TicketView['next']>;

/** Where visits went on, by the ticket before. */
export async function nextTickets(db: Queries, tickets: NamedTicket[]): Promise<Map<string, Next>> {
  const ended = tickets.filter(({ state }) => state === 'completed');
  if (ended.length === 0) return new Map();
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('services', 'services.id', 'tickets.service_id')
    .select(['tickets.id', 'tickets.label', 'tickets.follows_id'])
    .select(['services.id as service_id', 'services.name', 'services.prefix'])
    .where('tickets.visit_id', 'in', [...new Set(ended.map(({ visit_id }) => visit_id))])
    .where('tickets.follows_id', 'is not', null)
    // One that was given by mistake and taken back leads nowhere.
    .where('tickets.state', '!=', 'cancelled')
    .execute();
  return new Map(
    rows.map((row) => [
      row.follows_id ?? '',
      { id: row.id, number: row.label, service: { id: row.service_id, name: row.name, prefix: row.prefix } },
    ]),
  );
}

function journeyOf(ticket: NamedTicket, courses: ReadonlyMap<string, JourneyCourse>): TicketView['journey'] {
  const course = courses.get(ticket.journey_id ?? '');
  if (!course || ticket.journey_step === null) return null;
  const present = ticket.journey_step;
  const steps = course.services.map((service, step) => ({
    service,
    state:
      step < present || (step === present && ticket.state === 'completed')
        ? ('done' as const)
        : step === present
          ? ('now' as const)
          : ('later' as const),
  }));
  return { name: course.name, steps };
}

/** The numbers at counters that serve a service, by service. */
export async function callingNow(db: Queries, serviceIds: readonly string[]): Promise<Map<string, CalledNumber[]>> {
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
    // Called in one millisecond: every instance must show the same.
    .orderBy('tickets.id')
    .execute();
  for (const row of rows) {
    const list = byService.get(row.service_id) ?? [];
    byService.set(row.service_id, list);
    list.push(calledNumber(row, row.time_zone));
  }
  return byService;
}

interface AtCounter extends Pick<TicketRow, 'label' | 'state' | 'last_called_at' | 'called_at'> {
  counter_id: string;
  counter_name: string;
}

export function calledNumber(row: AtCounter, timeZone: string): CalledNumber {
  return {
    number: row.label,
    state: row.state === 'serving' ? 'serving' : 'called',
    counter: { id: row.counter_id, name: row.counter_name },
    calledAt: toInstant(row.last_called_at ?? row.called_at ?? 0, timeZone),
  };
}

interface Around {
  places: ReadonlyMap<string, number>;
  calling: ReadonlyMap<string, CalledNumber[]>;
  next: ReadonlyMap<string, Next>;
  journeys: ReadonlyMap<string, JourneyCourse>;
}

export function ticketView(ticket: NamedTicket, { places, calling, next, journeys }: Around): TicketView {
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
    priorityName: { id: ticket.priority_id, en: ticket.priority_en },
    issuedAt: toInstant(ticket.issued_at, zone),
    calledAt: toInstantOrNull(ticket.called_at, zone),
    lastCalledAt: toInstantOrNull(ticket.last_called_at, zone),
    servedAt: toInstantOrNull(ticket.served_at, zone),
    endedAt: toInstantOrNull(ticket.ended_at, zone),
    next: next.get(ticket.id) ?? null,
    journey: journeyOf(ticket, journeys),
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
  phone: string,
  now: number,
): Promise<TicketView[]> {
  const day = serviceDay(branch.timeZone, now);
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
  const views = await ticketViews(db, ids, now);
  return ids.flatMap((id) => views.get(id) ?? []);
}
