import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { findBranch } from '../branches/branches.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { assignSeries, type NumbersInput } from './number-series.ts';
import { checkService, type ServiceInput, usualService } from './service-settings.ts';
import { serviceSettings } from './service-settings-snapshots.ts';
import { insertService } from './service-settings-store.ts';

export type NewService = Pick<ServiceInput, 'name' | 'prefix'> & Partial<ServiceInput> & NumbersInput;

/** With a run of numbers of its own, unless it is to share another's. */
export async function createService(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  { numbersOf, firstNumber, lastNumber, ...input }: NewService,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const position = input.position ?? nextPosition(await serviceSettings(tx.db, branchId));
  const values = checkService({ ...usualService, ...input, position });
  if (!values.ok) return values;

  const id = newId(tx.now);
  const { prefix, digits } = values.value;
  const service = { id, branchId, prefix, digits, seriesId: null, active: true };
  const series = await assignSeries(tx, service, { numbersOf, firstNumber, lastNumber });
  if (!series.ok) return series;
  await insertService(tx, { ...values.value, id, series_id: series.value, branch_id: branchId, active: 1 });
  tx.touch(`branch:${branchId}`);
  return ok(id);
}
