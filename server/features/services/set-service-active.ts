import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { prefixTaken } from './create-service.ts';
import { lockService, updateService } from './service-settings-store.ts';

/** Out of use nobody can take a number; whoever waits already can still be called. */
export async function setServiceActive(
  tx: Transaction,
  actor: ActingStaff,
  serviceId: string,
  active: boolean,
): Promise<Result<null>> {
  const service = await lockService(tx, serviceId);
  if (!service) return refuse('not-found', { field: 'serviceId' });
  if (!mayActIn(actor, service.branch_id)) return refuse('forbidden');

  const updated = await uniquely(updateService(tx, serviceId, { active: active ? 1 : 0 }), prefixTaken);
  if (!updated.ok) return updated;
  tx.touch(`branch:${service.branch_id}`);
  return ok(null);
}
