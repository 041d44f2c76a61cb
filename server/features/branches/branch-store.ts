import type { BranchView } from '../../../shared/snapshots.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import type { BranchRow } from '../../db/schema.ts';

/** The oldest first: that one is the default. */
export function allBranches(db: Queries): Promise<BranchRow[]> {
  return db.selectFrom('branches').selectAll().orderBy('created_at').orderBy('id').execute();
}

export function branchById(db: Queries, id: string): Promise<BranchRow | undefined> {
  return db.selectFrom('branches').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertBranch(tx: Transaction, { id, name, timeZone }: BranchView): Promise<void> {
  await tx.db.insertInto('branches').values({ id, name, time_zone: timeZone, created_at: tx.now }).execute();
}
