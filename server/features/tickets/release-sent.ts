import type { Transaction } from '../../db/database.ts';
import { applyCommand } from './ticket-change-store.ts';
import { ticketsSentTo } from './ticket-store.ts';

/** Those who were sent to a counter wait for anybody again when it closes. */
export async function releaseSent(tx: Transaction, counterId: string, staffId: string | null): Promise<void> {
  for (const ticket of await ticketsSentTo(tx.db, counterId)) {
    const actor = { staffId, counterId: null, reason: 'counter closed' };
    await applyCommand(tx, ticket, 'release', () => ({ for_counter_id: null }), actor);
  }
}
