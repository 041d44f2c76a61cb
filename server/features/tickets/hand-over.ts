import type { Transaction } from '../../db/database.ts';
import { ticketHeldBy } from './ticket-at-counter.ts';
import { applyCommand } from './ticket-change-store.ts';

/** The ticket at the counter, if any, is now this colleague's. */
export async function handOver(tx: Transaction, counterId: string, staffId: string): Promise<void> {
  const ticket = await ticketHeldBy(tx, counterId);
  if (!ticket || ticket.staff_id === staffId) return;
  await applyCommand(tx, ticket, 'take-over', () => ({ staff_id: staffId }), { staffId, counterId });
}
