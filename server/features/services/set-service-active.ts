import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { assignSeries } from './number-series.ts';
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
  const { branch_id: branchId, prefix, digits, series_id: seriesId } = service;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  if (active) {
    // Meanwhile another service may have been given its numbers.
    const series = await assignSeries(tx, { id: serviceId, branchId, prefix, digits, seriesId, active }, {});
    if (!series.ok) return series;
  }
  await updateService(tx, serviceId, { active: active ? 1 : 0 });
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
