import type { SignedIn } from '../../../shared/staff.ts';

/** Whoever gives a command: what the rules need to know of a signed-in staff member. */
export type ActingStaff = Pick<SignedIn, 'id' | 'role' | 'branchId' | 'counterIds' | 'serviceIds'>;

export function mayActIn(staff: ActingStaff, branchId: string): boolean {
  return staff.branchId === null || staff.branchId === branchId;
}

/** Supervisors and administrators may finish what a colleague left behind. */
export function leads(staff: ActingStaff): boolean {
  return staff.role !== 'staff';
}
