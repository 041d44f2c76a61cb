import { sql } from 'kysely';
import type { TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { WaitBasis } from './estimate-wait.ts';

/** As many of the latest as say how fast it goes now, and as few as may be trusted. */
const latest = 20;
const enough = 3;

/** What today tells about the wait of this ticket; null when it does not wait. */
export async function waitBasis(db: Queries, ticket: TicketView): Promise<WaitBasis | null> {
  if (ticket.ahead === null) return null;
  const day = { branchId: ticket.branch.id, day: ticket.serviceDay };
  return {
    ahead: ticket.ahead,
    meanService: (await meanService(db, { ...day, serviceId: ticket.service.id })) ?? (await meanService(db, day)),
    counters: await countersServing(db, ticket.service.id),
  };
}

/** Seconds, of the latest that were completed today; null while they are too few. */
async function meanService(
  db: Queries,
  { branchId, day, serviceId }: { branchId: string; day: string; serviceId?: string },
): Promise<number | null> {
  let query = db
    .selectFrom('tickets')
    .select(sql<number>`ended_at - served_at - held_millis`.as('millis'))
    .where('branch_id', '=', branchId)
    .where('service_day', '=', day)
    .where('state', '=', 'completed')
    .where('served_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(latest);
  if (serviceId !== undefined) query = query.where('service_id', '=', serviceId);
  const rows = await query.execute();
  if (rows.length < enough) return null;
  return rows.reduce((sum, { millis }) => sum + Number(millis), 0) / rows.length / 1000;
}

/** Open counters that serve it; one on a break opens again. */
async function countersServing(db: Queries, serviceId: string): Promise<number> {
  const rows = await db
    .selectFrom('counter_services')
    .innerJoin('counter_sessions', 'counter_sessions.counter_id', 'counter_services.counter_id')
    .select('counter_services.counter_id')
    .where('counter_services.service_id', '=', serviceId)
    .where('counter_sessions.closed_at', 'is', null)
    .execute();
  return rows.length;
}
