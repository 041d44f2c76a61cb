import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { handOver } from '../tickets/hand-over.ts';
import { insertSession, lockCounter } from './counter-store.ts';
import { mayStaff } from './staffed-counter.ts';

/** Opening one's own open counter again changes nothing. */
export async function openCounter(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(staff, counter.branch_id)) return refuse('forbidden');
  if (counter.session) return counter.session.staff_id === staff.id ? ok(null) : refuse('counter-taken');
  if (!mayStaff(staff, counterId)) return refuse('forbidden');
  if (!counter.active) return refuse('counter-inactive');
  if (!(await insertSession(tx, counterId, staff.id))) return refuse('already-at-counter');
  // Somebody who had to leave at once may have left a ticket here.
  await handOver(tx, counterId, staff.id);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
