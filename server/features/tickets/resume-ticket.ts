import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { counterOf } from '../counters/staffed-counter.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketInReach } from './reach-ticket.ts';
import { readyCounter } from './ready-counter.ts';
import { resumed } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';

/** Takes up a held ticket, also one that a colleague held; at one's own counter if none is named. */
export async function resumeTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  counterId?: string,
): Promise<Result<TicketRow>> {
  const here = counterId ?? (await counterOf(tx.db, staff.id));
  if (here === null) return refuse('counter-closed');
  const ready = await readyCounter(tx, staff, here);
  if (!ready.ok) return ready;
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket } = reached.value;
  if (ticket.branch_id !== ready.value.branch_id) return refuse('forbidden');
  const seat = { counterId: here, staffId: staff.id };
  const changed = await applyCommand(tx, ticket, 'resume', (seen) => resumed(seen, seat, tx.now), seat);
  return changed ? ok(changed) : refuse('wrong-state');
}
