import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { findActiveClass } from '../priority-classes/find-class.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketInReach } from './reach-ticket.ts';
import { applyCommand } from './ticket-change-store.ts';

export const noteLimit = 500;

/** For the next colleague; null or blank takes it away. The event does not repeat it: events are kept for ever. */
export async function setNote(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  text: string | null,
): Promise<Result<TicketRow>> {
  const note = text?.trim() || null;
  if (note !== null && [...note].length > noteLimit) return refuse('invalid-request', { field: 'note' });
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const changed = await applyCommand(tx, ticket, 'note', () => ({ note }), actor);
  return changed ? ok(changed) : refuse('wrong-state');
}

/** Staff may give a class that visitors may not choose. */
export async function setPriority(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  priorityClass: string,
): Promise<Result<TicketRow>> {
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const found = await findActiveClass(tx.db, ticket.branch_id, priorityClass);
  if (!found) return refuse('invalid-request', { field: 'priorityClass' });
  const change = () => ({ priority_class: priorityClass });
  const changed = await applyCommand(tx, ticket, 'priority', change, { ...actor, reason: priorityClass });
  return changed ? ok(changed) : refuse('wrong-state');
}
