import type { BranchView } from '../../../shared/snapshots.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import { prepared } from '../../db/prepared.ts';
import type { BranchRow } from '../../db/schema.ts';
import { isOpen } from '../../db/ticket-conditions.ts';

const oldestFirst = prepared((db) => db.selectFrom('branches').selectAll().orderBy('created_at').orderBy('id'));

const byId = prepared((db, key: { id: string }) => db.selectFrom('branches').selectAll().where('id', '=', key.id));

/** The oldest first: that one is the default. */
export function allBranches(db: Queries): Promise<BranchRow[]> {
  return oldestFirst.all(db, {});
}

export function branchById(db: Queries, id: string): Promise<BranchRow | undefined> {
  return byId.first(db, { id });
}

/** Whoever else changes the branch waits. */
export function lockBranch(tx: Transaction, id: string): Promise<BranchRow | undefined> {
  return locked(tx, tx.db.selectFrom('branches').selectAll().where('id', '=', id)).executeTakeFirst();
}

export async function updateBranch(tx: Transaction, id: string, changes: Partial<BranchRow>): Promise<void> {
  await tx.db.updateTable('branches').set(changes).where('id', '=', id).execute();
}

export async function insertBranch(tx: Transaction, { id, name, timeZone }: BranchView): Promise<void> {
  await tx.db.insertInto('branches').values({ id, name, time_zone: timeZone, created_at: tx.now }).execute();
}

export async function hasOpenTickets(tx: Transaction, branchId: string): Promise<boolean> {
  const ticket = await tx.db
    .selectFrom('tickets')
    .select('id')
    .where('branch_id', '=', branchId)
    .where(isOpen)
    .limit(1)
    .executeTakeFirst();
  return ticket !== undefined;
}
