import type { Queries, Transaction } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

const lastStep = prepared((db, key: { counterId: string; since: number }) =>
  db
    .selectFrom('undo_steps')
    .innerJoin('tickets', 'tickets.id', 'undo_steps.ticket_id')
    .selectAll('undo_steps')
    .select(['tickets.label', 'tickets.version as present_version'])
    .where('undo_steps.counter_id', '=', key.counterId)
    .where('undo_steps.at', '>=', key.since)
    .orderBy('undo_steps.event_id', 'desc')
    .limit(1),
);

/** The newest that is left at the counter, unless it is older than `since`; and what its ticket is now. */
export function lastUndoStep(db: Queries, counterId: string, since: number) {
  return lastStep.first(db, { counterId, since });
}

export async function removeUndoStep(tx: Transaction, eventId: number): Promise<void> {
  await tx.db.deleteFrom('undo_steps').where('event_id', '=', eventId).execute();
}

/** The step before the one that was undone can be undone next: the ticket is again what that made of it. */
export async function renewStep(tx: Transaction, ticketId: string, version: number, newVersion: number): Promise<void> {
  await tx.db
    .updateTable('undo_steps')
    .set({ version: newVersion })
    .where('ticket_id', '=', ticketId)
    .where('version', '=', version)
    .execute();
}

/** Steps that nobody can take back any more. */
export async function removeUndoSteps(tx: Transaction, branchId: string, before: number): Promise<void> {
  await tx.db.deleteFrom('undo_steps').where('branch_id', '=', branchId).where('at', '<', before).execute();
}
