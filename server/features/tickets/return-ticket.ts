import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { LinePlace } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { frontOfLine } from './line-store.ts';
import { ticketInReach } from './reach-ticket.ts';
import { backInLine } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';

/** Back to the line: before everybody, where it was, or behind everybody. */
export async function returnTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  place: LinePlace = 'original',
): Promise<Result<TicketRow>> {
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const { branch_id, service_day } = ticket;
  const front = place === 'front' ? await frontOfLine(tx.db, branch_id, service_day, tx.now) : tx.now;
  const change = (seen: TicketRow) => backInLine(place === 'original' ? seen.line_at : front);
  const changed = await applyCommand(tx, ticket, 'return', change, { ...actor, reason: place });
  return changed ? ok(changed) : refuse('wrong-state');
}
