import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { HistoryFilter } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';

/** The filter within what this staff member may see: those who belong to one branch see that one. */
export async function withinScope(
  db: Queries,
  staff: ActingStaff,
  filter: HistoryFilter,
): Promise<Result<HistoryFilter>> {
  const branchId = filter.branchId ?? staff.branchId;
  if (branchId === null) return ok(filter);
  if (!mayActIn(staff, branchId)) return refuse('forbidden', { field: 'branchId' });
  const branch = await findBranch(db, branchId);
  return branch.ok ? ok({ ...filter, branchId }) : branch;
}
