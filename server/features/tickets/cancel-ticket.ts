import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { applyCommand, findTicket } from './ticket-store.ts';

/** By whoever holds the unguessable id. */
export async function cancelTicket(tx: Transaction, ticketId: string): Promise<Result<TicketRow>> {
  const ticket = await findTicket.first(tx.db, { id: ticketId });
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  const cancelled = await applyCommand(tx, ticket, 'cancel', () => ({ ended_at: tx.now }), {
    staffId: null,
    counterId: null,
    reason: 'visitor',
  });
  return cancelled ? ok(cancelled) : refuse('wrong-state');
}
