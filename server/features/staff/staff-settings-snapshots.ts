import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { StaffAccount } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstantOrNull } from '../branches/branch-time.ts';
import { listBranches } from '../branches/branches.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import { reachColumns, reachFrom } from './staff-reach.ts';

/** The accounts that this administrator manages; never their passwords. */
export async function staffAccounts(db: Queries, actor: ActingStaff): Promise<StaffAccount[]> {
  const branches = await listBranches(db);
  const zones = new Map(branches.map(({ id, timeZone }) => [id, timeZone]));
  const usualZone = branches[0]?.timeZone ?? 'UTC';
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'username', 'name', 'role', 'branch_id', 'active'])
    .select(['demonstration_password', 'last_sign_in_at'])
    .select(reachColumns)
    .orderBy('name')
    .orderBy('username')
    .execute();
  return rows
    .filter((row) => mayManage(actor, row.branch_id))
    .map((row) => ({
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role,
      branchId: row.branch_id,
      ...reachFrom(row),
      active: row.active === 1,
      demonstrationPassword: row.demonstration_password === 1,
      lastSignInAt: toInstantOrNull(row.last_sign_in_at, zones.get(row.branch_id ?? '') ?? usualZone),
    }));
}

export async function findAccount(db: Queries, actor: ActingStaff, staffId: string): Promise<Result<StaffAccount>> {
  const account = (await staffAccounts(db, actor)).find(({ id }) => id === staffId);
  return account ? ok(account) : refuse('not-found', { field: 'staffId' });
}
