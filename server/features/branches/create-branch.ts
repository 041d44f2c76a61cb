import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { addDefaultClasses } from '../priority-classes/default-classes.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { insertBranch } from './branch-store.ts';
import { isZoneName } from './branch-time.ts';
import { parseLabel } from './setting-values.ts';

/** By an administrator of every branch; one of a single branch would not see the new one. */
export async function createBranch(
  tx: Transaction,
  actor: ActingStaff,
  input: { name: string; timeZone: string },
): Promise<Result<BranchView>> {
  if (actor.branchId !== null) return refuse('forbidden');
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const { timeZone } = input;
  if (!isZoneName(timeZone)) return refuse('invalid-request', { field: 'timeZone' });
  const branch = { id: newId(tx.now), name: name.value, timeZone };
  await insertBranch(tx, branch);
  await addDefaultClasses(tx, branch.id);
  return ok(branch);
}
