import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDayOf } from '../branches/branches.ts';
import { counterOf } from '../counters/staffed-counter.ts';
import { type ActingStaff, leads, mayActIn } from '../staff/acting-staff.ts';
import type { Actor } from './ticket-change-store.ts';
import { lockTicket } from './ticket-store.ts';

export interface Reached {
  ticket: TicketRow;
  actor: Actor;
}

/** A ticket at one's own counter; those who lead the branch reach it at any. */
export async function ticketAtOwnCounter(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
): Promise<Result<Reached>> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (!mayActIn(staff, ticket.branch_id)) return refuse('forbidden');
  const elsewhere = ticket.counter_id !== null && (await counterOf(tx.db, staff.id)) !== ticket.counter_id;
  if (elsewhere && !leads(staff)) return refuse('forbidden');
  return ok({ ticket, actor: { staffId: staff.id, counterId: ticket.counter_id } });
}

/**
 * A ticket of today that one may do something about: at a counter only one's own; otherwise any of the branch, for
 * those who have a counter open or lead the branch.
 */
export async function ticketInReach(tx: Transaction, staff: ActingStaff, ticketId: string): Promise<Result<Reached>> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (!mayActIn(staff, ticket.branch_id)) return refuse('forbidden');
  const own = await counterOf(tx.db, staff.id);
  const atCounter = ticket.state === 'called' || ticket.state === 'serving';
  if (!leads(staff)) {
    if (atCounter && ticket.counter_id !== own) return refuse('forbidden');
    if (own === null) return refuse('counter-closed');
  }
  if (ticket.service_day !== (await serviceDayOf(tx, ticket.branch_id))) return refuse('wrong-state');
  return ok({ ticket, actor: { staffId: staff.id, counterId: atCounter ? ticket.counter_id : own } });
}
