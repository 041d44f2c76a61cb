import type { Queries, Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import { newId } from '../../db/new-id.ts';

/** The counter with its branch's zone and whoever is at it; locked, so that commands at one counter come one by one. */
export async function lockCounter(tx: Transaction, id: string) {
  const counter = await locked(tx, tx.db.selectFrom('counters').selectAll().where('id', '=', id)).executeTakeFirst();
  if (!counter) return undefined;
  const branch = await tx.db
    .selectFrom('branches')
    .select('time_zone')
    .where('id', '=', counter.branch_id)
    .executeTakeFirstOrThrow();
  const session = await openSession(tx.db, { counterId: id });
  return { ...counter, timeZone: branch.time_zone, session };
}

/** With the break that whoever is there takes just now. */
export function openSession(db: Queries, key: { counterId: string } | { staffId: string }) {
  const query = db
    .selectFrom('counter_sessions')
    .leftJoin('breaks', (join) =>
      join.onRef('breaks.session_id', '=', 'counter_sessions.id').on('breaks.ended_at', 'is', null),
    )
    .selectAll('counter_sessions')
    .select('breaks.id as break_id')
    .where('counter_sessions.closed_at', 'is', null);
  return (
    'counterId' in key ? query.where('counter_id', '=', key.counterId) : query.where('staff_id', '=', key.staffId)
  ).executeTakeFirst();
}

export async function branchOf(db: Queries, counterId: string): Promise<string | undefined> {
  const counter = await db.selectFrom('counters').select('branch_id').where('id', '=', counterId).executeTakeFirst();
  return counter?.branch_id;
}

/** In the order in which the counter serves them. */
export async function servicesOfCounter(db: Queries, counterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('counter_services')
    .select('service_id')
    .where('counter_id', '=', counterId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.service_id);
}

/** False when the staff member opens another counter at this very moment. */
export async function insertSession(tx: Transaction, counterId: string, staffId: string): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('counter_sessions')
    .values({ id: newId(tx.now), counter_id: counterId, staff_id: staffId, opened_at: tx.now, closed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** With the breaks in them. */
export async function closeSessions(tx: Transaction, ids: string[]): Promise<void> {
  const ended = { ended_at: tx.now };
  await tx.db.updateTable('breaks').set(ended).where('session_id', 'in', ids).where('ended_at', 'is', null).execute();
  await tx.db.updateTable('counter_sessions').set({ closed_at: tx.now }).where('id', 'in', ids).execute();
}

/** False when there is one already. */
export async function insertBreak(tx: Transaction, sessionId: string, reason: string | null): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('breaks')
    .values({ id: newId(tx.now), session_id: sessionId, reason, started_at: tx.now, ended_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function endBreak(tx: Transaction, id: string): Promise<void> {
  await tx.db.updateTable('breaks').set({ ended_at: tx.now }).where('id', '=', id).execute();
}

export async function updateTurn(tx: Transaction, counterId: string, turn: string): Promise<void> {
  await tx.db.updateTable('counters').set({ turn }).where('id', '=', counterId).execute();
}

export function openSessionsOfBranch(db: Queries, branchId: string) {
  return db
    .selectFrom('counter_sessions')
    .innerJoin('counters', 'counters.id', 'counter_sessions.counter_id')
    .select(['counter_sessions.id', 'counter_sessions.counter_id', 'counter_sessions.opened_at'])
    .where('counters.branch_id', '=', branchId)
    .where('counter_sessions.closed_at', 'is', null)
    .orderBy('counters.id')
    .execute();
}
