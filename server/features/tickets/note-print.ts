import type { TicketPrint } from '../../../shared/printing.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { appendEvent } from './ticket-change-store.ts';
import { findTicket, setPrint } from './ticket-store.ts';

/**
 * Somebody wants the ticket on paper. It is kept as an event, but is no command of the queue: the ticket is what it was,
 * and what was done to it before can still be undone.
 */
export async function notePrintAsked(
  tx: Transaction,
  ticketId: string,
  staffId: string | null,
): Promise<Result<TicketRow>> {
  const ticket = await findTicket.first(tx.db, { id: ticketId });
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  await setPrint(tx, ticketId, { state: 'asked', problem: null });
  await appendEvent(tx, ticket, 'print', ticket.state, { staffId, counterId: null });
  return ok(ticket);
}

/** How it went, as staff see it. */
export async function notePrintOutcome(
  tx: Transaction,
  { ticketId, branchId }: { ticketId: string; branchId: string },
  outcome: TicketPrint,
): Promise<void> {
  await setPrint(tx, ticketId, outcome);
  tx.touch(`branch:${branchId}`);
}
