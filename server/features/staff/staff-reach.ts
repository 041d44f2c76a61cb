import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

/** What somebody may open and call; nothing named: everything of the branch. */
export interface Reach {
  counterIds: string[];
  serviceIds: string[];
}

const counters = prepared((db, key: { staffId: string }) =>
  db.selectFrom('staff_counters').select('counter_id').where('staff_id', '=', key.staffId),
);
const services = prepared((db, key: { staffId: string }) =>
  db.selectFrom('staff_services').select('service_id').where('staff_id', '=', key.staffId),
);

export async function reachOf(db: Queries, staffId: string): Promise<Reach> {
  return {
    counterIds: (await counters.all(db, { staffId })).map((row) => row.counter_id),
    serviceIds: (await services.all(db, { staffId })).map((row) => row.service_id),
  };
}
