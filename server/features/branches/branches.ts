import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { allBranches, branchById } from './branch-store.ts';
import { serviceDay } from './branch-time.ts';

export async function listBranches(db: Queries): Promise<BranchView[]> {
  return (await allBranches(db)).map(({ id, name, time_zone }) => ({ id, name, timeZone: time_zone }));
}

export async function findBranch(db: Queries, id: string): Promise<Result<BranchView>> {
  const branch = await branchById(db, id);
  if (!branch) return refuse('not-found', { field: 'branchId' });
  return ok({ id: branch.id, name: branch.name, timeZone: branch.time_zone });
}

/** The branch asked for, or the first: with a single branch nobody is asked for it. */
export async function chosenBranch(db: Queries, id: string | undefined): Promise<Result<BranchView>> {
  if (id) return findBranch(db, id);
  const [first] = await listBranches(db);
  return first ? ok(first) : refuse('not-found', { field: 'branchId' });
}

/** The date in the branch's zone now. */
export async function serviceDayOf(tx: Transaction, branchId: string): Promise<string> {
  const branch = await branchById(tx.db, branchId);
  if (!branch) throw new Error('There is no such branch.');
  return serviceDay(branch.time_zone, tx.now);
}
