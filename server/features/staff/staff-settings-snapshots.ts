import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { StaffAccount } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstantOrNull } from '../branches/branch-time.ts';
import { listBranches } from '../branches/branches.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';

/** The accounts that this administrator manages; never their passwords. */
export async function staffAccounts(db: Queries, actor: ActingStaff): Promise<StaffAccount[]> {
  const branches = await listBranches(db);
  const zones = new Map(branches.map(({ id, timeZone }) => [id, timeZone]));
  const usualZone = branches[0]?.timeZone ?? 'UTC';
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'username', 'name', 'role', 'branch_id', 'active'])
    .select(['demonstration_password', 'last_sign_in_at'])
    .orderBy('name')
    .orderBy('username')
    .execute();
  const counters = Map.groupBy(await db.selectFrom('staff_counters').selectAll().execute(), (row) => row.staff_id);
  const services = Map.groupBy(await db.selectFrom('staff_services').selectAll().execute(), (row) => row.staff_id);
  return rows
    .filter((row) => mayManage(actor, row.branch_id))
    .map((row) => ({
      id: row.id,
      username: row.username,
      name: row.name,
      role: row.role,
      branchId: row.branch_id,
      counterIds: (counters.get(row.id) ?? []).map(({ counter_id }) => counter_id),
      serviceIds: (services.get(row.id) ?? []).map(({ service_id }) => service_id),
      active: row.active === 1,
      demonstrationPassword: row.demonstration_password === 1,
      lastSignInAt: toInstantOrNull(row.last_sign_in_at, zones.get(row.branch_id ?? '') ?? usualZone),
    }));
}

export async function findAccount(db: Queries, actor: ActingStaff, staffId: string): Promise<Result<StaffAccount>> {
  const account = (await staffAccounts(db, actor)).find(({ id }) => id === staffId);
  return account ? ok(account) : refuse('not-found', { field: 'staffId' });
}
