import type { Database, Transaction } from '../../db/database.ts';
import { backInLine } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';
import { dueTickets } from './ticket-store.ts';

/** Held tickets whose time is over go back to their place in the line. */
export async function returnDue(database: Database): Promise<void> {
  const due = await dueTickets(database.read, database.now());
  if (due.length > 0) await database.write((tx) => returnAll(tx));
}

async function returnAll(tx: Transaction): Promise<void> {
  for (const ticket of await dueTickets(tx.db, tx.now)) {
    // Whoever resumed it meanwhile, or held it anew, was faster.
    if (ticket.resume_at === null || ticket.resume_at > tx.now) continue;
    const actor = { staffId: null, counterId: ticket.counter_id, reason: 'hold over' };
    await applyCommand(tx, ticket, 'return', (seen) => backInLine(seen.line_at), actor);
  }
}
