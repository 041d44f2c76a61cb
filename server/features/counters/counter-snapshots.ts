import type { ChooseCounterProps } from '../../../shared/page-props.ts';
import type { BranchView, CounterOverview, CounterView, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { isAtCounter, isHeld, isOpen } from '../../db/ticket-conditions.ts';
import { branchRules } from '../branches/branch-rules.ts';
import { serviceDay, toInstant, toInstantOrNull } from '../branches/branch-time.ts';
import { deviceTroubles } from '../devices/device-trouble-snapshots.ts';
import { displayCounters } from '../displays/display-snapshots.ts';
import { figuresOfCounter } from '../history/figures.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { counterOrder } from '../tickets/counter-order-snapshots.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';
import { undoableStep } from '../tickets/undo-snapshots.ts';
import { counterChoices } from './counter-choices-snapshots.ts';
import { mayStaff } from './staffed-counter.ts';

const waitingShown = 100;
const noShowsShown = 8;

/** The console of one counter; undefined when there is no such counter. For signed-in staff only: it holds names. */
export async function counterView(db: Queries, counterId: string, now: number): Promise<CounterView | undefined> {
  const counter = await findCounter(db, counterId);
  if (!counter) return undefined;
  const branch: BranchView = { id: counter.branch_id, name: counter.branch_name, timeZone: counter.time_zone };
  const day = serviceDay(branch.timeZone, now);
  const services = await servicesServed(db, branch, counterId, now);
  const rules = await branchRules(db, branch.id);
  const order = await counterOrder(db, { counterId, serviceIds: services.map(({ id }) => id), day }, now, waitingShown);
  const tickets = (query: ReturnType<typeof staffTicketQuery>) => staffTickets(db, query, branch.timeZone);

  const [ticket = null] = await tickets(
    staffTicketQuery(db).where('tickets.counter_id', '=', counterId).where(isAtCounter),
  );
  const waiting = await inOrder(tickets, staffTicketQuery(db), order.ids);
  const [first] = waiting;
  return {
    branch,
    serviceDay: day,
    counter: {
      id: counter.id,
      name: counter.name,
      open: counter.staff_id !== null,
      staff: counter.staff_id === null ? null : { id: counter.staff_id, name: counter.staff_name ?? '' },
      openedAt: toInstantOrNull(counter.opened_at, branch.timeZone),
      break:
        counter.break_at === null
          ? null
          : { reason: counter.break_reason, since: toInstant(counter.break_at, branch.timeZone) },
    },
    services,
    ticket,
    next: first && order.why ? { ticketId: first.id, number: first.number, why: order.why } : null,
    waiting,
    waitingTotal: order.total,
    held: heldHereFirst(
      await tickets(
        staffTicketQuery(db)
          .where('tickets.branch_id', '=', branch.id)
          .where('tickets.service_day', '=', day)
          .where(isOpen)
          .where(isHeld)
          .where((eb) =>
            eb.or([eb('tickets.counter_id', '=', counterId), eb('tickets.service_id', 'in', idsOrNone(services))]),
          )
          .orderBy('tickets.held_at')
          .orderBy('tickets.id'),
      ),
      counterId,
    ),
    noShows: await tickets(
      staffTicketQuery(db)
        .where('tickets.branch_id', '=', branch.id)
        .where('tickets.counter_id', '=', counterId)
        .where('tickets.state', '=', 'no_show')
        .where('tickets.service_day', '=', day)
        .orderBy('tickets.ended_at', 'desc')
        .orderBy('tickets.id')
        .limit(noShowsShown),
    ),
    undo: await undoableStep(db, { counterId, undoMinutes: rules.undoMinutes, timeZone: branch.timeZone }, now),
    deviceTroubles: await deviceTroubles(db, branch.id, now),
    choices: await counterChoices(db, { branchId: branch.id, counterId }, rules),
    limits: { minimumCalls: rules.minimumCalls, noShowDelay: rules.noShowDelay, recallLimit: rules.recallLimit },
    today: { ...(await figuresOfCounter(db, { branchId: branch.id, day, counterId })), waiting: order.total },
  };
}

async function inOrder(
  tickets: (query: ReturnType<typeof staffTicketQuery>) => Promise<StaffTicket[]>,
  query: ReturnType<typeof staffTicketQuery>,
  ids: readonly string[],
): Promise<StaffTicket[]> {
  if (ids.length === 0) return [];
  const found = new Map((await tickets(query.where('tickets.id', 'in', ids))).map((ticket) => [ticket.id, ticket]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function heldHereFirst(held: StaffTicket[], counterId: string): StaffTicket[] {
  const isHere = ({ counter }: StaffTicket) => counter?.id === counterId;
  return [...held.filter(isHere), ...held.filter((ticket) => !isHere(ticket))];
}

function findCounter(db: Queries, id: string) {
  return db
    .selectFrom('counters')
    .innerJoin('branches', 'branches.id', 'counters.branch_id')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .leftJoin('breaks', (join) =>
      join.onRef('breaks.session_id', '=', 'counter_sessions.id').on('breaks.ended_at', 'is', null),
    )
    .leftJoin('staff', 'staff.id', 'counter_sessions.staff_id')
    .select(['breaks.started_at as break_at', 'breaks.reason as break_reason'])
    .select(['counters.id', 'counters.name', 'counters.branch_id', 'branches.name as branch_name'])
    .select(['branches.time_zone', 'counter_sessions.opened_at', 'staff.id as staff_id', 'staff.name as staff_name'])
    .where('counters.id', '=', id)
    .executeTakeFirst();
}

async function servicesServed(db: Queries, branch: BranchView, counterId: string, now: number) {
  const served = await db
    .selectFrom('counter_services')
    .select('service_id')
    .where('counter_id', '=', counterId)
    .orderBy('position')
    .execute();
  const services = new Map((await servicesOf(db, branch, now, 'all')).map((service) => [service.id, service]));
  return served.flatMap(({ service_id }) => {
    const service = services.get(service_id);
    // People may still wait for a service that was taken out of use.
    const shown = service && (service.closedBecause !== 'inactive' || service.waiting > 0);
    return shown ? [{ id: service.id, name: service.name, prefix: service.prefix, waiting: service.waiting }] : [];
  });
}

/** `in ()` is not SQL. */
const idsOrNone = (services: { id: string }[]) => (services.length > 0 ? services.map(({ id }) => id) : ['']);

/** Everybody's view of the counters of a branch. */
export async function publicCounters(db: Queries, branch: BranchView): Promise<CounterOverview[]> {
  const served = await db
    .selectFrom('counter_services')
    .innerJoin('counters', 'counters.id', 'counter_services.counter_id')
    .select(['counter_services.counter_id', 'counter_services.service_id'])
    .where('counters.branch_id', '=', branch.id)
    .orderBy('counter_services.position')
    .execute();
  const byCounter = Map.groupBy(served, (row) => row.counter_id);
  return (await displayCounters(db, branch)).map((counter) => ({
    ...counter,
    serviceIds: (byCounter.get(counter.id) ?? []).map((row) => row.service_id),
  }));
}

/** For those who choose where to work today. */
export async function countersToChoose(
  db: Queries,
  branch: BranchView,
  actor: ActingStaff,
): Promise<ChooseCounterProps['counters']> {
  const services = new Map((await servicesOf(db, branch, 0, 'all')).map(({ id, name }) => [id, name]));
  const staff = await db
    .selectFrom('counter_sessions')
    .innerJoin('staff', 'staff.id', 'counter_sessions.staff_id')
    .select(['counter_sessions.counter_id', 'staff.name'])
    .where('counter_sessions.closed_at', 'is', null)
    .execute();
  const names = new Map(staff.map((row) => [row.counter_id, row.name]));
  const counters = (await publicCounters(db, branch)).filter(({ id }) => mayStaff(actor, id));
  return counters.map(({ id, name, open, serviceIds }) => ({
    id,
    name,
    open,
    staff: names.get(id) ?? null,
    services: serviceIds.flatMap((serviceId) => services.get(serviceId) ?? []),
  }));
}
