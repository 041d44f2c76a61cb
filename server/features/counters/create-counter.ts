import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { findBranch } from '../branches/branches.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { type CounterInput, checkCounter } from './counter-settings.ts';
import { counterSettings } from './counter-settings-snapshots.ts';
import { insertCounter, setServicesOfCounter } from './counter-settings-store.ts';

export type NewCounter = Pick<CounterInput, 'name' | 'serviceIds'> & Partial<CounterInput>;

/** People are sent to a counter by its name: two in use with one name would lose them. */
export const nameTaken = refuse('name-taken', { field: 'name' });

export async function createCounter(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  input: NewCounter,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const position = input.position ?? nextPosition(await counterSettings(tx.db, branchId));
  const checked = await checkCounter(tx.db, branchId, { ...input, position });
  if (!checked.ok) return checked;

  const { serviceIds, ...values } = checked.value;
  const id = newId(tx.now);
  const inserted = await uniquely(insertCounter(tx, { ...values, id, branch_id: branchId, active: 1 }), nameTaken);
  if (!inserted.ok) return inserted;
  await setServicesOfCounter(tx, id, serviceIds);
  tx.touch(`branch:${branchId}`);
  return ok(id);
}
