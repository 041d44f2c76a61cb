import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { insertBranch } from './branch-store.ts';
import { isTimeZone } from './branch-time.ts';
import { parseLabel } from './setting-values.ts';

/** A name, not an offset or a date, both of which Temporal would take as well: browsers must understand it too. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

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
  if (!zoneName.test(timeZone) || !isTimeZone(timeZone)) return refuse('invalid-request', { field: 'timeZone' });
  const branch = { id: newId(tx.now), name: name.value, timeZone };
  await insertBranch(tx, branch);
  return ok(branch);
}
