import type { Database } from '../../db/database.ts';
import { closeForgotten } from '../counters/close-forgotten.ts';
import { expireBefore } from '../tickets/expire-tickets.ts';
import { forgetUndo } from '../tickets/forget-undo.ts';
import { allBranches } from './branch-store.ts';
import { serviceDay } from './branch-time.ts';

/**
 * Closes what earlier service days left open, in each branch by its own date. Runs at start and every minute, so it
 * makes no difference whether the server was on at midnight; what is closed already is not touched again.
 */
export async function closeDays(database: Database): Promise<void> {
  for (const branch of await allBranches(database.read)) {
    await database.write((tx) => expireBefore(tx, branch.id, serviceDay(branch.time_zone, tx.now)));
    await database.write((tx) => forgetUndo(tx, branch.id));
    // By itself: tickets and counters locked together, in this order, would block whoever is calling.
    await database.write((tx) => closeForgotten(tx, branch.id, branch.time_zone));
  }
}
