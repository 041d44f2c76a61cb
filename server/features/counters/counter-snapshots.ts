import type { ChooseCounterProps } from '../../../shared/page-props.ts';
import type { BranchView, CounterOverview, CounterView, ServiceRef, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { isAtCounter, isHeld, waitsNoMore } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstant, toInstantOrNull } from '../branches/branch-time.ts';
import { ruleOf } from '../calling-rules/calling-rule-snapshots.ts';
import { displayCounters } from '../displays/display-snapshots.ts';
import { figuresOfCounter } from '../history/figures.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import type { Turn } from '../tickets/choose-next.ts';
import { type CounterOrder, counterOrder } from '../tickets/counter-order.ts';
import type { FrontOfLine } from '../tickets/front-of-line-snapshots.ts';
import { staffTicketQuery, staffTickets } from '../tickets/staff-ticket-snapshots.ts';
import { undoableStep } from '../tickets/undo-snapshots.ts';
import { sentToCounter } from '../tickets/waiting-snapshots.ts';
import { ConsoleReads, waitingShown } from './console-reads.ts';
import { servicesOfCounter } from './counter-store.ts';
import { mayStaff } from './staffed-counter.ts';

const noShowsShown = 8;

/** The console of one counter; undefined when there is no such counter. For signed-in staff only: it holds names. */
export async function counterView(
  db: Queries,
  counterId: string,
  now: number,
  reads = new ConsoleReads(db, now),
): Promise<CounterView | undefined> {
  const counter = await counterById.first(db, { id: counterId });
  if (!counter) return undefined;
  const branch: BranchView = { id: counter.branch_id, name: counter.branch_name, timeZone: counter.time_zone };
  const day = serviceDay(branch.timeZone, now);
  const services = await servicesServed(reads, branch, counterId);
  const rules = await reads.rules(branch.id);
  const order = await orderOfCounter(reads, counter, services, day);
  const waiting = await reads.waiting(order.ids, branch.timeZone);
  const tickets = async (rows: Parameters<typeof staffTickets>[1]) => staffTickets(db, rows, branch.timeZone);
  const [ticket = null] = await tickets(await atCounter.all(db, { counterId }));
  const [first] = waiting;
  const choices = await reads.choices(branch.id);
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
    held: heldHereFirst(await tickets(await heldFor.all(db, { branchId: branch.id, day, counterId })), counterId),
    noShows: await tickets(await noShowsOf.all(db, { day, counterId })),
    undo: await undoableStep(db, { counterId, undoMinutes: rules.undoMinutes, timeZone: branch.timeZone }, now),
    deviceTroubles: await reads.troubles(branch.id),
    choices: { ...choices, counters: choices.counters.filter(({ id }) => id !== counterId) },
    limits: { minimumCalls: rules.minimumCalls, noShowDelay: rules.noShowDelay, recallLimit: rules.recallLimit },
    today: { ...(await figuresOfCounter(db, { day, counterId })), waiting: order.total },
  };
}

const atCounter = prepared((db, key: { counterId: string }) =>
  staffTicketQuery(db).where('tickets.counter_id', '=', key.counterId).where(isAtCounter),
);

/** Held at the counter itself, or of a service that it serves. */
const heldFor = prepared((db, key: { branchId: string; day: string; counterId: string }) =>
  staffTicketQuery(db)
    .where(isHeld)
    .where('tickets.branch_id', '=', key.branchId)
    .where('tickets.service_day', '=', key.day)
    .where((eb) =>
      eb.or([
        eb('tickets.counter_id', '=', key.counterId),
        eb(
          'tickets.service_id',
          'in',
          eb
            .selectFrom('counter_services')
            .select('counter_services.service_id')
            .where('counter_services.counter_id', '=', key.counterId),
        ),
      ]),
    )
    .orderBy('tickets.held_at')
    .orderBy('tickets.id'),
);

const noShowsOf = prepared((db, key: { day: string; counterId: string }) =>
  staffTicketQuery(db)
    .where('tickets.counter_id', '=', key.counterId)
    .where('tickets.service_day', '=', key.day)
    .where(waitsNoMore)
    .where('tickets.state', '=', 'no_show')
    .orderBy('tickets.ended_at', 'desc')
    .orderBy('tickets.id')
    .limit(noShowsShown),
);

async function orderOfCounter(
  reads: ConsoleReads,
  counter: FoundCounter,
  services: readonly ServiceRef[],
  day: string,
): Promise<CounterOrder> {
  const fronts = new Map<string, FrontOfLine>();
  for (const { id } of services) {
    fronts.set(id, await reads.front({ branchId: counter.branch_id, serviceId: id, day }));
  }
  const sentHere = await sentToCounter(reads.db, counter.id, day);
  const rule = ruleOf(counter.calling_rule ?? counter.branch_rule);
  return counterOrder({ fronts, sentHere, rule, turn: JSON.parse(counter.turn) as Turn }, reads.now, waitingShown);
}

function heldHereFirst(held: StaffTicket[], counterId: string): StaffTicket[] {
  const isHere = ({ counter }: StaffTicket) => counter?.id === counterId;
  return [...held.filter(isHere), ...held.filter((ticket) => !isHere(ticket))];
}

const counterById = prepared((db, key: { id: string }) =>
  db
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
    .select(['counters.turn', 'counters.calling_rule', 'branches.calling_rule as branch_rule'])
    .select(['branches.time_zone', 'counter_sessions.opened_at', 'staff.id as staff_id', 'staff.name as staff_name'])
    .where('counters.id', '=', key.id),
);

type FoundCounter = NonNullable<Awaited<ReturnType<typeof counterById.first>>>;

async function servicesServed(reads: ConsoleReads, branch: BranchView, counterId: string) {
  const services = new Map((await reads.services(branch)).map((service) => [service.id, service]));
  return (await servicesOfCounter(reads.db, counterId)).flatMap((serviceId) => {
    const service = services.get(serviceId);
    // People may still wait for a service that was taken out of use.
    const shown = service && (service.closedBecause !== 'inactive' || service.waiting > 0);
    return shown ? [{ id: service.id, name: service.name, prefix: service.prefix, waiting: service.waiting }] : [];
  });
}

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
