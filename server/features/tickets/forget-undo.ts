import type { Transaction } from '../../db/database.ts';
import { removeUndoSteps } from './undo-store.ts';

/** Longer than any branch may allow. */
const longest = 60 * 60_000;

/** What can no longer be undone need not be kept, nor the notes in it. */
export async function forgetUndo(tx: Transaction, branchId: string): Promise<void> {
  await removeUndoSteps(tx, branchId, tx.now - longest);
}
