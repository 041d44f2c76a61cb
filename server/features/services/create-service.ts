import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { findBranch } from '../branches/branches.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { checkService, type ServiceInput, usualService } from './service-settings.ts';
import { serviceSettings } from './service-settings-snapshots.ts';
import { insertService } from './service-settings-store.ts';

export type NewService = Pick<ServiceInput, 'name' | 'prefix'> & Partial<ServiceInput>;

/** Two services in use with one prefix would give out the same numbers. */
export const prefixTaken = refuse('prefix-taken', { field: 'prefix' });

/** With a run of numbers of its own. */
export async function createService(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  input: NewService,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const position = input.position ?? nextPosition(await serviceSettings(tx.db, branchId));
  const values = checkService({ ...usualService, ...input, position });
  if (!values.ok) return values;

  const id = newId(tx.now);
  const service = { ...values.value, id, series_id: id, branch_id: branchId, active: 1 as const };
  const inserted = await uniquely(insertService(tx, service), prefixTaken);
  if (!inserted.ok) return inserted;
  tx.touch(`branch:${branchId}`);
  return ok(id);
}
