import type { StaffAccount } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import type { Reach } from './staff-reach.ts';

/** The form shows the counters and services of one branch: what an administrator of all has in the others stays. */
export async function reachElsewhere(db: Queries, account: StaffAccount, branchId: string): Promise<Reach> {
  const counters = new Set((await counterSettings(db, branchId)).map(({ id }) => id));
  const services = new Set((await serviceSettings(db, branchId)).map(({ id }) => id));
  return {
    counterIds: account.counterIds.filter((id) => !counters.has(id)),
    serviceIds: account.serviceIds.filter((id) => !services.has(id)),
  };
}
