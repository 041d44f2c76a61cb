import type { Transaction } from '../../db/database.ts';
import type { CalendarDay } from './read-calendar-file.ts';

/** A day that is there already is replaced. */
export async function putSpecialDay(
  tx: Transaction,
  branchId: string,
  { day, name, hours }: CalendarDay,
): Promise<void> {
  const values = { name, spans: JSON.stringify(hours) };
  await tx.db
    .insertInto('special_days')
    .values({ branch_id: branchId, day, ...values })
    .onConflict((conflict) => conflict.columns(['branch_id', 'day']).doUpdateSet(values))
    .execute();
}

/** False when there is none. */
export async function removeSpecialDay(tx: Transaction, branchId: string, day: string): Promise<boolean> {
  const removed = await tx.db
    .deleteFrom('special_days')
    .where('branch_id', '=', branchId)
    .where('day', '=', day)
    .returning('day')
    .executeTakeFirst();
  return removed !== undefined;
}
