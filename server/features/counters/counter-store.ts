import type { Queries, Transaction } from '../../db/database.ts';
import { lockedWhenBuilt } from '../../db/lock.ts';
import { newId } from '../../db/new-id.ts';
import { prepared } from '../../db/prepared.ts';
import { isAtCounter } from '../../db/ticket-conditions.ts';

const counterToLock = prepared((db, key: { id: string }) =>
  lockedWhenBuilt(
    db,
    db
      .selectFrom('counters')
      .selectAll()
      .select(({ selectFrom }) => {
        const branch = selectFrom('branches').whereRef('branches.id', '=', 'counters.branch_id');
        return [
          branch.select('branches.time_zone').$asScalar().$notNull().as('timeZone'),
          branch.select('branches.calling_rule').$asScalar().as('branch_rule'),
        ];
      })
      .where('counters.id', '=', key.id),
  ),
);

/**
 * The counter with its branch's zone and rule, and whoever is at it; locked, so that commands at one counter come one
 * by one. The session is read after the lock is there: what the lock's own statement sees may be of before.
 */
export async function lockCounter(tx: Transaction, id: string) {
  const counter = await counterToLock.first(tx.db, { id });
  return counter && { ...counter, session: await openSession(tx.db, { counterId: id }) };
}

/** With the break that whoever is there takes just now, and the ticket called or served there. */
const sessionBy = (column: 'counter_id' | 'staff_id') =>
  prepared((db, key: { id: string }) =>
    db
      .selectFrom('counter_sessions')
      .selectAll()
      .select(({ selectFrom }) => [
        selectFrom('breaks')
          .select('breaks.id')
          .whereRef('breaks.session_id', '=', 'counter_sessions.id')
          .where('breaks.ended_at', 'is', null)
          .$asScalar()
          .as('break_id'),
        selectFrom('tickets')
          .select('tickets.id')
          .whereRef('tickets.counter_id', '=', 'counter_sessions.counter_id')
          .where(isAtCounter)
          .$asScalar()
          .as('ticket_id'),
      ])
      .where('closed_at', 'is', null)
      .where(column, '=', key.id),
  );
const sessionAtCounter = sessionBy('counter_id');
const sessionOfStaff = sessionBy('staff_id');

export function openSession(db: Queries, key: { counterId: string } | { staffId: string }) {
  return 'counterId' in key
    ? sessionAtCounter.first(db, { id: key.counterId })
    : sessionOfStaff.first(db, { id: key.staffId });
}

export async function branchOf(db: Queries, counterId: string): Promise<string | undefined> {
  const counter = await db.selectFrom('counters').select('branch_id').where('id', '=', counterId).executeTakeFirst();
  return counter?.branch_id;
}

const servicesInOrder = prepared((db, key: { counterId: string }) =>
  db.selectFrom('counter_services').select('service_id').where('counter_id', '=', key.counterId).orderBy('position'),
);

/** In the order in which the counter serves them. */
export async function servicesOfCounter(db: Queries, counterId: string): Promise<string[]> {
  return (await servicesInOrder.all(db, { counterId })).map((row) => row.service_id);
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
