import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { leaveCounter } from '../counters/leave-counter.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import { revokeSessions } from './session.ts';
import { lockAccount, updateAccount } from './staff-store.ts';

/** Whoever is deactivated is signed out at once, and the counter they had open is closed. */
export async function setStaffActive(
  tx: Transaction,
  actor: ActingStaff,
  staffId: string,
  active: boolean,
): Promise<Result<null>> {
  const found = await lockAccount(tx, staffId);
  if (!found) return refuse('not-found', { field: 'staffId' });
  if (!mayManage(actor, found.account.branch_id)) return refuse('forbidden');
  if (!active) {
    if (found.lastAdmin) return refuse('last-admin');
    await leaveCounter(tx, staffId);
    await revokeSessions(tx, staffId);
  }
  await updateAccount(tx, staffId, { active: active ? 1 : 0 });
  return ok(null);
}
