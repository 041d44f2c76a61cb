import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchSettings } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { settingsOf } from './branch-settings.ts';
import { allBranches, branchById } from './branch-store.ts';

export async function findBranchSettings(db: Queries, id: string): Promise<Result<BranchSettings>> {
  const branch = await branchById(db, id);
  return branch ? ok(settingsOf(branch)) : refuse('not-found', { field: 'branchId' });
}

export async function branchSettings(db: Queries): Promise<BranchSettings[]> {
  return (await allBranches(db)).map(settingsOf);
}
