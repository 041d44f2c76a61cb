import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketInReach } from './reach-ticket.ts';
import { type Actor, applyCommand } from './ticket-change-store.ts';
import { findTicket } from './ticket-store.ts';

/** By whoever holds the unguessable id; once called, only staff may. */
export async function cancelTicket(tx: Transaction, ticketId: string): Promise<Result<TicketRow>> {
  const ticket = await findTicket.first(tx.db, { id: ticketId });
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (ticket.state !== 'waiting' && ticket.state !== 'held') return refuse('wrong-state');
  return cancel(tx, ticket, { staffId: null, counterId: null, reason: 'visitor' });
}

export async function cancelByStaff(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  reason: string | undefined,
): Promise<Result<TicketRow>> {
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  return cancel(tx, ticket, { ...actor, reason });
}

async function cancel(tx: Transaction, ticket: TicketRow, actor: Actor): Promise<Result<TicketRow>> {
  const cancelled = await applyCommand(tx, ticket, 'cancel', () => ({ ended_at: tx.now, resume_at: null }), actor);
  return cancelled ? ok(cancelled) : refuse('wrong-state');
}
