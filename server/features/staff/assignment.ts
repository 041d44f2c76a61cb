import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { chosenBranch, findBranch } from '../branches/branches.ts';
import { branchOfCounter } from '../counters/counter-settings-snapshots.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import type { StaffInput } from './staff-settings.ts';

type Assignment = Pick<StaffInput, 'role' | 'branchId' | 'counterId'>;

/**
 * Where a person belongs. Only administrators see every branch; anyone else belongs to one: the one named, the one of
 * the counter, or the first.
 */
export async function assign(
  tx: Transaction,
  actor: ActingStaff,
  { role, branchId, counterId }: Assignment,
): Promise<Result<{ branch_id: string | null; counter_id: string | null }>> {
  const ofCounter = counterId === null ? ok(null) : await branchOfCounter(tx.db, counterId);
  if (!ofCounter.ok) return ofCounter;
  let branch_id = branchId;
  if (branch_id !== null) {
    const found = await findBranch(tx.db, branch_id);
    if (!found.ok) return found;
  } else if (role !== 'admin') {
    const chosen = await chosenBranch(tx.db, ofCounter.value ?? actor.branchId ?? undefined);
    if (!chosen.ok) return chosen;
    branch_id = chosen.value.id;
  }
  if (!mayManage(actor, branch_id)) return refuse('forbidden');
  if (ofCounter.value !== null && branch_id !== null && ofCounter.value !== branch_id) {
    return refuse('not-found', { field: 'counterId' });
  }
  return ok({ branch_id, counter_id: counterId });
}
