import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { setPassword } from './account-store.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import { hashPassword } from './password.ts';
import { revokeSessions } from './session.ts';
import { isGoodPassword } from './staff-settings.ts';
import { forgetFailures, lockAccount } from './staff-store.ts';

/** Hashing is slow, and so comes before the transaction. */
export async function newPasswordHash(password: string): Promise<Result<string>> {
  if (!isGoodPassword(password)) return refuse('invalid-request', { field: 'password' });
  return ok(await hashPassword(password));
}

/** By an administrator. Ends the sessions of the account, but for the one that asks when it is their own. */
export async function resetPassword(
  tx: Transaction,
  actor: ActingStaff,
  staffId: string,
  passwordHash: string,
  askingSession: string | null,
): Promise<Result<null>> {
  const found = await lockAccount(tx, staffId);
  if (!found) return refuse('not-found', { field: 'staffId' });
  const { account } = found;
  if (!mayManage(actor, account.branch_id)) return refuse('forbidden');
  await setPassword(tx, staffId, passwordHash);
  await forgetFailures(tx, account.username);
  await revokeSessions(tx, staffId, actor.id === staffId && askingSession ? askingSession : undefined);
  return ok(null);
}
