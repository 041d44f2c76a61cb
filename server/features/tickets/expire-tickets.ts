import type { Transaction } from '../../db/database.ts';
import { applyCommand } from './ticket-change-store.ts';
import { openBefore } from './ticket-store.ts';

/** Ends what is still open from days before `day`. */
export async function expireBefore(tx: Transaction, branchId: string, day: string): Promise<void> {
  const leftovers = await openBefore(tx.db, branchId, day);
  for (const ticket of leftovers) {
    const actor = { staffId: null, counterId: ticket.counter_id, reason: 'end of day' };
    await applyCommand(tx, ticket, 'expire', () => ({ ended_at: tx.now, resume_at: null }), actor);
  }
}
