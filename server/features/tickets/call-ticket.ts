import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { type StaffedCounter, staffedCounter } from '../counters/staffed-counter.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketHeldBy } from './ticket-at-counter.ts';
import { applyCommand, findTicket, firstInLine } from './ticket-store.ts';

/** Whoever has waited longest for one of the counter's services. */
export async function callNext(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<TicketRow>> {
  const ready = await readyCounter(tx, staff, counterId);
  if (!ready.ok) return ready;
  const counter = ready.value;
  if (counter.serviceIds.length === 0) return refuse('none-waiting');
  const ticket = await firstInLine(tx.db, tx.engine, counter.serviceIds, serviceDay(counter.timeZone, tx.now));
  if (!ticket) return refuse('none-waiting');
  return call(tx, staff, counter, ticket);
}

/** This one, out of turn; also one that was called before and did not come. */
export async function callTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  counterId: string,
): Promise<Result<TicketRow>> {
  const ready = await readyCounter(tx, staff, counterId);
  if (!ready.ok) return ready;
  const counter = ready.value;
  const ticket = await findTicket.first(tx.db, { id: ticketId });
  if (!ticket) return refuse('not-found', { field: 'ticketId' });
  if (ticket.branch_id !== counter.branch_id) return refuse('forbidden');
  if (ticket.service_day !== serviceDay(counter.timeZone, tx.now)) return refuse('wrong-state');
  return call(tx, staff, counter, ticket);
}

async function readyCounter(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<StaffedCounter>> {
  const staffed = await staffedCounter(tx, staff, counterId);
  if (!staffed.ok) return staffed;
  return (await ticketHeldBy(tx, counterId)) ? refuse('counter-busy') : staffed;
}

async function call(
  tx: Transaction,
  staff: ActingStaff,
  counter: StaffedCounter,
  ticket: TicketRow,
): Promise<Result<TicketRow>> {
  const called = await applyCommand(
    tx,
    ticket,
    'call',
    (seen) => ({
      counter_id: counter.id,
      staff_id: staff.id,
      calls: seen.calls + 1,
      called_at: seen.called_at ?? tx.now,
      last_called_at: tx.now,
      ended_at: null,
    }),
    { staffId: staff.id, counterId: counter.id },
  );
  return called ? ok(called) : refuse('wrong-state');
}
