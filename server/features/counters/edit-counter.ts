import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { type CounterInput, checkCounter } from './counter-settings.ts';
import { setServicesOfCounter, updateCounter } from './counter-settings-store.ts';
import { lockCounter, servicesOfCounter } from './counter-store.ts';
import { nameTaken } from './create-counter.ts';

/** What is not named stays. Also while somebody works there: the next call follows the new settings. */
export async function editCounter(
  tx: Transaction,
  actor: ActingStaff,
  counterId: string,
  changes: Partial<CounterInput>,
): Promise<Result<null>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(actor, counter.branch_id)) return refuse('forbidden');
  const { name, position } = counter;
  const current = { name, position, serviceIds: await servicesOfCounter(tx.db, counterId) };
  const checked = await checkCounter(tx.db, counter.branch_id, { ...current, ...changes });
  if (!checked.ok) return checked;

  const { serviceIds, ...values } = checked.value;
  const updated = await uniquely(updateCounter(tx, counterId, values), nameTaken);
  if (!updated.ok) return updated;
  await setServicesOfCounter(tx, counterId, serviceIds);
  tx.touch(`branch:${counter.branch_id}`);
  return ok(null);
}
