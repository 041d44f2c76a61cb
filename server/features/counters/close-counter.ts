import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type ActingStaff, leads, mayActIn } from '../staff/acting-staff.ts';
import { releaseSent } from '../tickets/release-sent.ts';
import { ticketHeldBy } from '../tickets/ticket-at-counter.ts';
import { closeSessions, lockCounter } from './counter-store.ts';

/** Refused while a ticket is called or being served there: it would be left behind. Closing a closed counter changes nothing. */
export async function closeCounter(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(staff, counter.branch_id)) return refuse('forbidden');
  if (!counter.session) return ok(null);
  if (counter.session.staff_id !== staff.id && !leads(staff)) return refuse('forbidden');
  if (await ticketHeldBy(tx, counterId)) return refuse('counter-busy');

  await closeSessions(tx, [counter.session.id]);
  await releaseSent(tx, counterId, staff.id);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
