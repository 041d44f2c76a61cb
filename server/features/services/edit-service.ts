import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { prefixTaken } from './create-service.ts';
import { checkService, inputOf, type ServiceInput } from './service-settings.ts';
import { lockService, updateService } from './service-settings-store.ts';

/** What is not named stays. Tickets keep the number they were given, whatever the prefix is now. */
export async function editService(
  tx: Transaction,
  actor: ActingStaff,
  serviceId: string,
  changes: Partial<ServiceInput>,
): Promise<Result<null>> {
  const service = await lockService(tx, serviceId);
  if (!service) return refuse('not-found', { field: 'serviceId' });
  if (!mayActIn(actor, service.branch_id)) return refuse('forbidden');
  const values = checkService({ ...inputOf(service), ...changes });
  if (!values.ok) return values;

  const updated = await uniquely(updateService(tx, serviceId, values.value), prefixTaken);
  if (!updated.ok) return updated;
  tx.touch(`branch:${service.branch_id}`);
  return ok(null);
}
