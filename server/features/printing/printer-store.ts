import type { PrintProblem } from '../../../shared/printing.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import type { PrinterRow } from '../../db/schema.ts';

export type PrinterColumns = Pick<PrinterRow, 'name' | 'host' | 'port' | 'paper' | 'reports_status'>;

export function allPrinters(db: Queries): Promise<PrinterRow[]> {
  return db.selectFrom('printers').selectAll().orderBy('id').execute();
}

export function findPrinter(db: Queries, id: string): Promise<PrinterRow | undefined> {
  return db.selectFrom('printers').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The one that was there first. */
export function firstPrinter(db: Queries, branchId: string): Promise<PrinterRow | undefined> {
  return db
    .selectFrom('printers')
    .selectAll()
    .where('branch_id', '=', branchId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

export async function insertPrinter(tx: Transaction, printer: PrinterColumns & { id: string; branch_id: string }) {
  await tx.db
    .insertInto('printers')
    .values({ ...printer, created_at: tx.now })
    .execute();
}

export async function updatePrinter(tx: Transaction, id: string, printer: PrinterColumns): Promise<void> {
  await tx.db.updateTable('printers').set(printer).where('id', '=', id).execute();
}

export async function removePrinter(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('printers').where('id', '=', id).execute();
}

/** What was found when the printer was last asked; undefined when it is gone. */
export function updateState(
  tx: Transaction,
  id: string,
  problem: PrintProblem | null,
): Promise<PrinterRow | undefined> {
  return tx.db
    .updateTable('printers')
    .set({ checked_at: tx.now, problem, ...(problem === 'unreachable' ? {} : { last_seen_at: tx.now }) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
}
