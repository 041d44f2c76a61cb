import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { type BranchInput, checkBranch, settingsOf } from './branch-settings.ts';
import { hasOpenTickets, lockBranch, updateBranch } from './branch-store.ts';

/** What is not named stays. */
export async function editBranch(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  changes: Partial<BranchInput>,
): Promise<Result<null>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const branch = await lockBranch(tx, branchId);
  if (!branch) return refuse('not-found', { field: 'branchId' });
  const values = checkBranch({ ...settingsOf(branch), ...changes });
  if (!values.ok) return values;
  // The service day of those who wait was set by the zone they came in.
  const moved = values.value.time_zone !== branch.time_zone;
  if (moved && (await hasOpenTickets(tx, branchId))) return refuse('in-use', { field: 'timeZone' });
  await updateBranch(tx, branchId, values.value);
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
