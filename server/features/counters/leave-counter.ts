import type { Transaction } from '../../db/database.ts';
import { releaseSent } from '../tickets/release-sent.ts';
import { closeSessions, lockCounter, openSession } from './counter-store.ts';

/**
 * Closes the counter at which this staff member works, if any. A ticket that is there stays, for whoever opens the
 * counter next or leads the branch: somebody who must go at once cannot be kept by it.
 */
export async function leaveCounter(tx: Transaction, staffId: string): Promise<void> {
  const session = await openSession(tx.db, { staffId });
  if (!session) return;
  const counter = await lockCounter(tx, session.counter_id);
  // Somebody may have closed it, and a colleague opened it, before the lock was ours.
  if (counter?.session?.staff_id !== staffId) return;
  await closeSessions(tx, [counter.session.id]);
  await releaseSent(tx, counter.id, staffId);
  tx.touch(`branch:${counter.branch_id}`);
}
