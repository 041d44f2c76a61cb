import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { worksAt } from '../counters/staffed-counter.ts';
import { type ActingStaff, leads, mayActIn } from '../staff/acting-staff.ts';
import type { TicketCommand } from './ticket.ts';
import { applyCommand, type Changes, findTicket } from './ticket-store.ts';

/** What staff do with the ticket at their counter. */
export type CounterCommand = Extract<TicketCommand, 'recall' | 'serve' | 'complete' | 'no-show'>;

const changes: Record<CounterCommand, (ticket: TicketRow, now: number) => Changes> = {
  recall: (ticket, now) => ({ calls: ticket.calls + 1, last_called_at: now }),
  serve: (_, now) => ({ served_at: now }),
  complete: (_, now) => ({ ended_at: now }),
  'no-show': (_, now) => ({ ended_at: now }),
};

/** Only at one's own counter, or by those who lead the branch. */
export async function changeAtCounter(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  command: CounterCommand,
): Promise<Result<TicketRow>> {
  const ticket = await findTicket.first(tx.db, { id: ticketId });
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (!mayActIn(staff, ticket.branch_id)) return refuse('forbidden');
  const elsewhere = ticket.counter_id !== null && !(await worksAt(tx.db, staff.id, ticket.counter_id));
  if (elsewhere && !leads(staff)) return refuse('forbidden');
  const changed = await applyCommand(tx, ticket, command, (seen) => changes[command](seen, tx.now), {
    staffId: staff.id,
    counterId: ticket.counter_id,
  });
  return changed ? ok(changed) : refuse('wrong-state');
}
