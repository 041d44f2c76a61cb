import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { isMentioned } from '../../db/is-mentioned.ts';
import type { ActingStaff } from './acting-staff.ts';
import { mayManage } from './may-manage.ts';
import { lockAccount, removeAccount } from './staff-store.ts';

/** Only one who never did anything with a ticket or a counter; anyone else can be deactivated. */
export async function deleteStaff(tx: Transaction, actor: ActingStaff, staffId: string): Promise<Result<null>> {
  const found = await lockAccount(tx, staffId);
  if (!found) return refuse('not-found', { field: 'staffId' });
  if (!mayManage(actor, found.account.branch_id)) return refuse('forbidden');
  if (found.lastAdmin) return refuse('last-admin');
  const history = ['counter_sessions', 'tickets', 'ticket_events'] as const;
  if (await isMentioned(tx.db, 'staff_id', staffId, history)) return refuse('in-use');

  await removeAccount(tx, staffId);
  tx.touch(`staff:${staffId}`);
  return ok(null);
}
