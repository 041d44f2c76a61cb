import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { chosenBranch, findBranch } from '../branches/branches.ts';
import { branchesOfCounters } from '../counters/counter-settings-snapshots.ts';
import { branchesOfServices } from '../services/service-settings-snapshots.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import type { StaffInput } from './staff-settings.ts';

type Assignment = Pick<StaffInput, 'branchId' | 'counterIds' | 'serviceIds'>;

/**
 * Where a person belongs. Only administrators see every branch; anyone else belongs to one: the one named, the one of
 * the counters, or the first. Counters and services are those of that branch.
 */
export async function assign(
  tx: Transaction,
  actor: ActingStaff,
  { role, branchId, counterIds, serviceIds }: Assignment & Pick<StaffInput, 'role'>,
): Promise<Result<Assignment>> {
  const ofCounters = await branchesOfCounters(tx.db, counterIds);
  const ofServices = await branchesOfServices(tx.db, serviceIds);
  let own = branchId;
  if (own !== null) {
    const found = await findBranch(tx.db, own);
    if (!found.ok) return found;
  } else if (role !== 'admin') {
    const chosen = await chosenBranch(tx.db, ofCounters[0] ?? ofServices[0] ?? actor.branchId ?? undefined);
    if (!chosen.ok) return chosen;
    own = chosen.value.id;
  }
  if (!mayManage(actor, own)) return refuse('forbidden');
  const fits = (places: (string | null)[]) =>
    places.every((place) => place !== null && (own === null || place === own));
  if (!fits(ofCounters)) return refuse('not-found', { field: 'counterIds' });
  if (!fits(ofServices)) return refuse('not-found', { field: 'serviceIds' });
  return ok({ branchId: own, counterIds: [...new Set(counterIds)], serviceIds: [...new Set(serviceIds)] });
}
