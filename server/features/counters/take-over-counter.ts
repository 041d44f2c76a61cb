import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { handOver } from '../tickets/hand-over.ts';
import { closeSessions, insertSession, lockCounter } from './counter-store.ts';
import { mayStaff } from './staffed-counter.ts';

/**
 * From a colleague who forgot to close it, with the ticket that is there. The colleague sees at once who has the counter
 * now. An explicit command of its own: opening a counter never takes it from anybody.
 */
export async function takeOverCounter(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(staff, counter.branch_id) || !mayStaff(staff, counterId)) return refuse('forbidden');
  if (!counter.active) return refuse('counter-inactive');
  if (counter.session?.staff_id === staff.id) return ok(null);
  if (counter.session) await closeSessions(tx, [counter.session.id]);
  if (!(await insertSession(tx, counterId, staff.id))) return refuse('already-at-counter');
  await handOver(tx, counterId, staff.id);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
