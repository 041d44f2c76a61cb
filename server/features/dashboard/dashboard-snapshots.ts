import { sql } from 'kysely';
import type { BranchView, DashboardView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { deviceTroubles } from '../devices/device-trouble-snapshots.ts';
import { displayCounters } from '../displays/display-snapshots.ts';
import { figuresOfDay, noFigures } from '../history/figures.ts';
import { servicesOf } from '../services/service-snapshots.ts';

/** A branch's day as those who lead it see it. */
export async function dashboardView(db: Queries, branch: BranchView, now: number): Promise<DashboardView> {
  const day = serviceDay(branch.timeZone, now);
  const { totals, byService, byCounter } = await figuresOfDay(db, { branchId: branch.id, day });
  const staff = await staffAtCounters(db, branch.id);
  const services = await servicesOf(db, branch, now, 'all');
  return {
    branch,
    serviceDay: day,
    deviceTroubles: await deviceTroubles(db, branch.id, now),
    totals,
    services: services
      .filter(({ id, closedBecause }) => closedBecause !== 'inactive' || byService.has(id))
      .map((service) => ({ ...service, ...(byService.get(service.id) ?? noFigures) })),
    counters: (await displayCounters(db, branch)).map((counter) => {
      const { completed, averageService } = byCounter.get(counter.id) ?? noFigures;
      return { ...counter, staff: staff.get(counter.id) ?? null, completed, averageService };
    }),
    hours: await hoursOfDay(db, branch, day),
  };
}

async function staffAtCounters(db: Queries, branchId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('counter_sessions')
    .innerJoin('counters', 'counters.id', 'counter_sessions.counter_id')
    .innerJoin('staff', 'staff.id', 'counter_sessions.staff_id')
    .select(['counters.id', 'staff.name'])
    .where('counters.branch_id', '=', branchId)
    .where('counter_sessions.closed_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** No zone's offset, and no change of it, is finer than a quarter of an hour. */
const quarter = 15 * 60_000;

/** Counted by quarters in the database; which hour of the branch's day each belongs to is asked of the zone. */
async function hoursOfDay(db: Queries, branch: BranchView, day: string): Promise<DashboardView['hours']> {
  const hours = new Map<number, DashboardView['hours'][number]>();
  for (const [figure, column] of [
    ['issued', 'issued_at'],
    ['completed', 'ended_at'],
  ] as const) {
    // Written into the statement: SQLite would take a parameter for a fraction and not divide whole numbers.
    const quarterOf = sql<number>`${sql.ref(column)} / ${sql.lit(quarter)}`;
    let query = db
      .selectFrom('tickets')
      .select([quarterOf.as('quarter'), sql<number>`count(*)`.as('tickets')])
      .where('branch_id', '=', branch.id)
      .where('service_day', '=', day)
      .groupBy(quarterOf);
    if (figure === 'completed') query = query.where('state', '=', 'completed');
    for (const row of await query.execute()) {
      const hour = Number(timeOfDay(branch.timeZone, row.quarter * quarter).slice(0, 2));
      const counted = hours.get(hour) ?? { hour, issued: 0, completed: 0 };
      counted[figure] += row.tickets;
      hours.set(hour, counted);
    }
  }
  return [...hours.values()].sort((one, other) => one.hour - other.hour);
}
