import type { ActingStaff } from './acting-staff.ts';

/** An administrator of one branch manages the people of that branch, and nobody who sees every branch. */
export function mayManage(actor: ActingStaff, branchId: string | null): boolean {
  return actor.branchId === null || actor.branchId === branchId;
}
