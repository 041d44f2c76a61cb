import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { ticketHeldBy } from '../tickets/ticket-at-counter.ts';
import { closeSessions, lockCounter, openSession } from './counter-store.ts';

/** Closes the counter at which this staff member works, if any. Refused while a ticket is there: it would be left behind. */
export async function leaveCounter(tx: Transaction, staffId: string): Promise<Result<null>> {
  const session = await openSession(tx.db, { staffId });
  if (!session) return ok(null);
  const counter = await lockCounter(tx, session.counter_id);
  // Somebody may have closed it, and a colleague opened it, before the lock was ours.
  if (counter?.session?.staff_id !== staffId) return ok(null);
  if (await ticketHeldBy(tx, counter.id)) return refuse('counter-busy');
  await closeSessions(tx, [counter.session.id]);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
