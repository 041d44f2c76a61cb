import type { ChooseCounterProps } from '../../../shared/page-props.ts';
import type { BranchView, CounterOverview, CounterView, StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { isAtCounter, isWaiting } from '../../db/ticket-conditions.ts';
import { serviceDay, toInstantOrNull } from '../branches/branch-time.ts';
import { displayCounters } from '../displays/display-snapshots.ts';
import { figuresOfCounter } from '../history/figures.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { staffTicket, staffTicketQuery } from '../tickets/ticket-snapshots.ts';

const waitingShown = 200;
const noShowsShown = 8;

/** The console of one counter; undefined when there is no such counter. For signed-in staff only: it holds names. */
export async function counterView(db: Queries, counterId: string, now: number): Promise<CounterView | undefined> {
  const counter = await findCounter(db, counterId);
  if (!counter) return undefined;
  const branch: BranchView = { id: counter.branch_id, name: counter.branch_name, timeZone: counter.time_zone };
  const day = serviceDay(branch.timeZone, now);
  const services = await servicesServed(db, branch, counterId, now);
  const waitingTotal = services.reduce((sum, service) => sum + service.waiting, 0);
  const tickets = async (query: ReturnType<typeof staffTicketQuery>): Promise<StaffTicket[]> =>
    (await query.execute()).map((row) => staffTicket(row, branch.timeZone));

  const [ticket = null] = await tickets(
    staffTicketQuery(db).where('tickets.counter_id', '=', counterId).where(isAtCounter),
  );
  return {
    branch,
    serviceDay: day,
    counter: {
      id: counter.id,
      name: counter.name,
      open: counter.staff_id !== null,
      staff: counter.staff_id === null ? null : { id: counter.staff_id, name: counter.staff_name ?? '' },
      openedAt: toInstantOrNull(counter.opened_at, branch.timeZone),
    },
    services,
    ticket,
    waiting: await tickets(
      staffTicketQuery(db)
        .where(isWaiting)
        .where('tickets.service_day', '=', day)
        .where('tickets.service_id', 'in', idsOrNone(services))
        .orderBy('tickets.issued_at')
        .orderBy('tickets.number')
        .limit(waitingShown),
    ),
    waitingTotal,
    noShows: await tickets(
      staffTicketQuery(db)
        .where('tickets.branch_id', '=', branch.id)
        .where('tickets.counter_id', '=', counterId)
        .where('tickets.state', '=', 'no_show')
        .where('tickets.service_day', '=', day)
        .orderBy('tickets.ended_at', 'desc')
        .limit(noShowsShown),
    ),
    today: { ...(await figuresOfCounter(db, { branchId: branch.id, day, counterId })), waiting: waitingTotal },
  };
}

function findCounter(db: Queries, id: string) {
  return db
    .selectFrom('counters')
    .innerJoin('branches', 'branches.id', 'counters.branch_id')
    .leftJoin('counter_sessions', (join) =>
      join.onRef('counter_sessions.counter_id', '=', 'counters.id').on('counter_sessions.closed_at', 'is', null),
    )
    .leftJoin('staff', 'staff.id', 'counter_sessions.staff_id')
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
export async function counterChoices(db: Queries, branch: BranchView): Promise<ChooseCounterProps['counters']> {
  const services = new Map((await servicesOf(db, branch, 0, 'all')).map(({ id, name }) => [id, name]));
  const staff = await db
    .selectFrom('counter_sessions')
    .innerJoin('staff', 'staff.id', 'counter_sessions.staff_id')
    .select(['counter_sessions.counter_id', 'staff.name'])
    .where('counter_sessions.closed_at', 'is', null)
    .execute();
  const names = new Map(staff.map((row) => [row.counter_id, row.name]));
  return (await publicCounters(db, branch)).map(({ id, name, open, serviceIds }) => ({
    id,
    name,
    open,
    staff: names.get(id) ?? null,
    services: serviceIds.flatMap((serviceId) => services.get(serviceId) ?? []),
  }));
}
