import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { branchRules } from '../branches/branch-rules.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketHeldBy } from '../tickets/ticket-at-counter.ts';
import { endBreak, insertBreak } from './counter-store.ts';
import { staffedCounter } from './staffed-counter.ts';

/** The counter stays one's own, but calls nobody. The reason is one of the branch's list, or none. */
export async function takeBreak(
  tx: Transaction,
  staff: ActingStaff,
  counterId: string,
  reason: string | null,
): Promise<Result<null>> {
  const staffed = await staffedCounter(tx, staff, counterId);
  if (!staffed.ok) return staffed;
  const { session, branch_id } = staffed.value;
  if (await ticketHeldBy(tx, counterId)) return refuse('counter-busy');
  const { breakReasons } = await branchRules(tx.db, branch_id);
  if (reason !== null && !breakReasons.includes(reason)) return refuse('invalid-request', { field: 'reason' });
  if (await insertBreak(tx, session.id, reason)) tx.touch(`branch:${branch_id}`);
  return ok(null);
}

/** Coming back when one is not away changes nothing. */
export async function endBreakAt(tx: Transaction, staff: ActingStaff, counterId: string): Promise<Result<null>> {
  const staffed = await staffedCounter(tx, staff, counterId);
  if (!staffed.ok) return staffed;
  const { session, branch_id } = staffed.value;
  if (session.break_id !== null) {
    await endBreak(tx, session.break_id);
    tx.touch(`branch:${branch_id}`);
  }
  return ok(null);
}
