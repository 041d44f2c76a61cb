import type { Transaction } from '../../db/database.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { releaseSent } from '../tickets/release-sent.ts';
import { ticketHeldBy } from '../tickets/ticket-at-counter.ts';
import { closeSessions, lockCounter, openSessionsOfBranch } from './counter-store.ts';

/**
 * Closes counters that somebody left open on an earlier service day. Where a ticket is called or being served, somebody
 * is still at work: closing would leave a ticket that nobody else may finish.
 */
export async function closeForgotten(tx: Transaction, branchId: string, timeZone: string): Promise<void> {
  const today = serviceDay(timeZone, tx.now);
  const open = await openSessionsOfBranch(tx.db, branchId);
  for (const { id, counter_id, opened_at } of open) {
    if (serviceDay(timeZone, opened_at) >= today) continue;
    const counter = await lockCounter(tx, counter_id);
    if (counter?.session?.id !== id || (await ticketHeldBy(tx, counter_id))) continue;
    await closeSessions(tx, [id]);
    await releaseSent(tx, counter_id, null);
    tx.touch(`branch:${branchId}`);
  }
}
