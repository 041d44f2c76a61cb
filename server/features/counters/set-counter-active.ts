import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { updateCounter } from './counter-settings-store.ts';
import { lockCounter } from './counter-store.ts';
import { nameTaken } from './create-counter.ts';

/** Not out of use while somebody works there. */
export async function setCounterActive(
  tx: Transaction,
  actor: ActingStaff,
  counterId: string,
  active: boolean,
): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(actor, counter.branch_id)) return refuse('forbidden');
  if (!active && counter.session) return refuse('counter-busy');

  const updated = await uniquely(updateCounter(tx, counterId, { active: active ? 1 : 0 }), nameTaken);
  if (!updated.ok) return updated;
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
