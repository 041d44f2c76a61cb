import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { PriorityClassRow } from '../../db/schema.ts';

export async function insertClasses(tx: Transaction, classes: readonly PriorityClassRow[]): Promise<void> {
  await tx.db.insertInto('priority_classes').values(classes).execute();
}

/**
 * All of the branch. Whoever else changes them waits at the branch: locks on the classes alone would not show those that
 * were added meanwhile.
 */
export async function lockClasses(tx: Transaction, branchId: string): Promise<PriorityClassRow[]> {
  await locked(tx, tx.db.selectFrom('branches').select('id').where('id', '=', branchId)).execute();
  return tx.db
    .selectFrom('priority_classes')
    .selectAll()
    .where('branch_id', '=', branchId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

export async function updateClass(
  tx: Transaction,
  { branch_id, code }: Pick<PriorityClassRow, 'branch_id' | 'code'>,
  changes: Partial<PriorityClassRow>,
): Promise<void> {
  await tx.db
    .updateTable('priority_classes')
    .set(changes)
    .where('branch_id', '=', branch_id)
    .where('code', '=', code)
    .execute();
}

export async function removeClass(tx: Transaction, branchId: string, code: string): Promise<void> {
  await tx.db.deleteFrom('priority_classes').where('branch_id', '=', branchId).where('code', '=', code).execute();
}

export async function hasTickets(db: Queries, branchId: string, code: string): Promise<boolean> {
  const ticket = await db
    .selectFrom('tickets')
    .select('id')
    .where('branch_id', '=', branchId)
    .where('priority_class', '=', code)
    .limit(1)
    .executeTakeFirst();
  return ticket !== undefined;
}
