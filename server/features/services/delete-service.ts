import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { isMentioned } from '../../db/is-mentioned.ts';
import { isNamedInRule } from '../calling-rules/named-in-rule-snapshots.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { lockService, removeService } from './service-settings-store.ts';

/** Only one that never gave out a number, and that nothing else names; any other can be put out of use. */
export async function deleteService(tx: Transaction, actor: ActingStaff, serviceId: string): Promise<Result<null>> {
  const service = await lockService(tx, serviceId);
  if (!service) return refuse('not-found', { field: 'serviceId' });
  if (!mayActIn(actor, service.branch_id)) return refuse('forbidden');
  const isUsed = await isMentioned(tx.db, 'service_id', serviceId, ['tickets', 'journey_steps']);
  if (isUsed || (await isNamedInRule(tx.db, service.branch_id, serviceId))) return refuse('in-use');

  await removeService(tx, service);
  tx.touch(`branch:${service.branch_id}`);
  return ok(null);
}
