import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { ticketAtCounter } from './ticket-store.ts';

/** The one ticket called or being served at the counter. */
export function ticketHeldBy(tx: Transaction, counterId: string): Promise<TicketRow | undefined> {
  return ticketAtCounter.first(tx.db, { counterId });
}
