import { type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type StaffedCounter, staffedCounter } from '../counters/staffed-counter.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';

/** One's own open counter, with nobody at it and nobody on a break. */
export async function readyCounter(
  tx: Transaction,
  staff: ActingStaff,
  counterId: string,
): Promise<Result<StaffedCounter>> {
  const staffed = await staffedCounter(tx, staff, counterId);
  if (!staffed.ok) return staffed;
  const { break_id, ticket_id } = staffed.value.session;
  if (break_id !== null) return refuse('on-break');
  return ticket_id === null ? staffed : refuse('counter-busy');
}
