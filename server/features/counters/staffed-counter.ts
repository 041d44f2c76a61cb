import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { lockCounter, openSession, servicesOfCounter } from './counter-store.ts';

export type StaffedCounter = NonNullable<Awaited<ReturnType<typeof lockCounter>>> & {
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
  if (!counter.session) return mayStaff(staff, counterId) ? refuse('counter-closed') : refuse('forbidden');
  if (counter.session.staff_id !== staff.id) return refuse('forbidden');
  return ok({ ...counter, serviceIds: await servicesOfCounter(tx.db, counterId) });
}

/** Whether this staff member has that counter open. */
export async function worksAt(db: Queries, staffId: string, counterId: string): Promise<boolean> {
  return (await openSession(db, { staffId }))?.counter_id === counterId;
}

/** An assignment is to one counter; without one, any of the branch will do. */
export function mayStaff(staff: ActingStaff, counterId: string): boolean {
  return staff.counterId === null || staff.counterId === counterId;
}
