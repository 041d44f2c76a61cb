import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { serviceDayOf } from '../branches/branches.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { assignSeries, type NumbersInput } from './number-series.ts';
import { checkService, inputOf, type ServiceInput } from './service-settings.ts';
import { fillChannelCounts, lockService, updateService } from './service-settings-store.ts';

/** What is not named stays. Tickets keep the number they were given, whatever the prefix is now. */
export async function editService(
  tx: Transaction,
  actor: ActingStaff,
  serviceId: string,
  { numbersOf, firstNumber, lastNumber, ...changes }: Partial<ServiceInput> & NumbersInput,
): Promise<Result<null>> {
  const service = await lockService(tx, serviceId);
  if (!service) return refuse('not-found', { field: 'serviceId' });
  const { branch_id: branchId } = service;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const values = checkService({ ...inputOf(service), ...changes });
  if (!values.ok) return values;

  const { prefix, digits } = values.value;
  const now = { id: serviceId, branchId, prefix, digits, seriesId: service.series_id };
  const numbers = { numbersOf, firstNumber, lastNumber };
  const series = await assignSeries(tx, { ...now, active: service.active === 1 }, numbers);
  if (!series.ok) return series;
  await updateService(tx, serviceId, { ...values.value, series_id: series.value });
  if (values.value.channel_quotas !== null && service.channel_quotas === null) {
    await fillChannelCounts(tx, serviceId, await serviceDayOf(tx, branchId));
  }
  tx.touch(`branch:${branchId}`);
  return ok(null);
}
