import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { type ActingStaff, leads, mayActIn } from '../staff/acting-staff.ts';
import { lockCounter, openSession, servicesOfCounter, updateTurn } from './counter-store.ts';

type Locked = NonNullable<Awaited<ReturnType<typeof lockCounter>>>;

export type StaffedCounter = Locked & {
  session: NonNullable<Locked['session']>;
  /** In the order in which the counter serves them. */
  serviceIds: string[];
};

/** The counter, if this staff member has it open: the only one they may call at. */
export async function staffedCounter(
  tx: Transaction,
  staff: ActingStaff,
  counterId: string,
): Promise<Result<StaffedCounter>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(staff, counter.branch_id)) return refuse('forbidden');
  const { session } = counter;
  if (!session) return mayStaff(staff, counterId) ? refuse('counter-closed') : refuse('forbidden');
  if (session.staff_id !== staff.id) return refuse('forbidden');
  return ok({ ...counter, session, serviceIds: await servicesOfCounter(tx.db, counterId) });
}

/** The counter, for whoever has it open and for those who lead the branch. */
export async function commandedCounter(
  tx: Transaction,
  staff: ActingStaff,
  counterId: string,
): Promise<Result<Locked>> {
  const counter = await lockCounter(tx, counterId);
  if (!counter) return refuse('not-found', { field: 'counterId' });
  if (!mayActIn(staff, counter.branch_id)) return refuse('forbidden');
  if (leads(staff)) return ok(counter);
  if (!counter.session) return mayStaff(staff, counterId) ? refuse('counter-closed') : refuse('forbidden');
  return counter.session.staff_id === staff.id ? ok(counter) : refuse('forbidden');
}

/** The counter that this staff member has open. */
export async function counterOf(db: Queries, staffId: string): Promise<string | null> {
  return (await openSession(db, { staffId }))?.counter_id ?? null;
}

/** Some are assigned to certain counters; to anybody else any of the branch is open. */
export function mayStaff(staff: ActingStaff, counterId: string): boolean {
  return staff.counterIds.length === 0 || staff.counterIds.includes(counterId);
}

/** What the groups of a ratio are owed at this counter. */
export function setTurn(tx: Transaction, counterId: string, turn: string): Promise<void> {
  return updateTurn(tx, counterId, turn);
}
