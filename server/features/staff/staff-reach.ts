import { sql } from 'kysely';
import type { Queries } from '../../db/database.ts';

/** What somebody may open and call; nothing named: everything of the branch. */
export interface Reach {
  counterIds: string[];
  serviceIds: string[];
}

/** Of a query of `staff`: read with the account, since it is asked for at every request. */
export const reachColumns = [
  sql<string | null>`(select string_agg(counter_id, ',' order by counter_id) from staff_counters
    where staff_counters.staff_id = staff.id)`.as('counter_ids'),
  sql<string | null>`(select string_agg(service_id, ',' order by service_id) from staff_services
    where staff_services.staff_id = staff.id)`.as('service_ids'),
] as const;

export function reachFrom(row: { counter_ids: string | null; service_ids: string | null }): Reach {
  return { counterIds: row.counter_ids?.split(',') ?? [], serviceIds: row.service_ids?.split(',') ?? [] };
}

export async function reachOf(db: Queries, staffId: string): Promise<Reach> {
  const row = await db.selectFrom('staff').select(reachColumns).where('id', '=', staffId).executeTakeFirst();
  return reachFrom(row ?? { counter_ids: null, service_ids: null });
}
