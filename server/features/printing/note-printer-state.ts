import type { PrintProblem } from '../../../shared/printing.ts';
import type { Transaction } from '../../db/database.ts';
import { findPrinter, updateState } from './printer-store.ts';

/** Staff and administrators hear of it when it is another than before. */
export async function notePrinterState(
  tx: Transaction,
  printerId: string,
  problem: PrintProblem | null,
): Promise<void> {
  const before = await findPrinter(tx.db, printerId);
  const after = await updateState(tx, printerId, problem);
  if (!before || !after) return;
  const seenFirst = before.last_seen_at === null && after.last_seen_at !== null;
  if (before.problem !== problem || before.checked_at === null || seenFirst) {
    tx.touch(`devices:${after.branch_id}`);
    tx.touch(`branch:${after.branch_id}`);
  }
}
