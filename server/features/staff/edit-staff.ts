import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import type { ActingStaff } from './acting-staff.ts';
import { assign } from './assignment.ts';
import { usernameTaken } from './create-staff.ts';
import { mayManage } from './may-manage.ts';
import { reachOf } from './staff-reach.ts';
import { checkStaff, type StaffInput } from './staff-settings.ts';
import { lockAccount, updateAccount, updateReach } from './staff-store.ts';

/** What is not named stays. A new role counts from the person's next request on. */
export async function editStaff(
  tx: Transaction,
  actor: ActingStaff,
  staffId: string,
  changes: Partial<StaffInput>,
): Promise<Result<null>> {
  const found = await lockAccount(tx, staffId);
  if (!found) return refuse('not-found', { field: 'staffId' });
  const { account, lastAdmin } = found;
  if (!mayManage(actor, account.branch_id)) return refuse('forbidden');
  const { username, name, role } = account;
  const current = { username, name, role, branchId: account.branch_id, ...(await reachOf(tx.db, staffId)) };
  const checked = checkStaff({ ...current, ...changes });
  if (!checked.ok) return checked;
  if (lastAdmin && checked.value.role !== 'admin') return refuse('last-admin', { field: 'role' });
  const assignment = await assign(tx, actor, checked.value);
  if (!assignment.ok) return assignment;

  const values = {
    username: checked.value.username,
    name: checked.value.name,
    role: checked.value.role,
    branch_id: assignment.value.branchId,
  };
  const updated = await uniquely(updateAccount(tx, staffId, values), usernameTaken);
  if (!updated.ok) return updated;
  await updateReach(tx, staffId, assignment.value);
  tx.touch(`staff:${staffId}`);
  if (values.branch_id !== null) tx.touch(`branch:${values.branch_id}`);
  return ok(null);
}
