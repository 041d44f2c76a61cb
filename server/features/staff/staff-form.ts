import type { FormValues } from '../../../shared/page-props.ts';
import type { StaffAccount } from '../../../shared/snapshots.ts';
import type { Role } from '../../../shared/staff.ts';
import { type FormFields, textOf } from '../branches/form-fields.ts';
import type { ActingStaff } from './acting-staff.ts';
import type { StaffInput } from './staff-settings.ts';

export const staffFieldNames = ['username', 'name', 'role'];

/** All but the branch, which the form does not ask for. */
export function staffFromForm(fields: FormFields): Omit<StaffInput, 'branchId'> {
  return {
    username: textOf(fields, 'username'),
    name: textOf(fields, 'name'),
    // Checked with everything else.
    role: textOf(fields, 'role') as Role,
    counterIds: [...(fields.counterIds ?? [])],
    serviceIds: [...(fields.serviceIds ?? [])],
  };
}

export const newStaffValues: FormValues = { username: '', name: '', role: 'staff' };

export function staffFormValues({ username, name, role }: StaffAccount): FormValues {
  return { username, name, role };
}

/**
 * The form does not ask for the branch: an administrator's reach is that of whoever appoints them, and anyone else
 * belongs to the branch they are made in.
 */
export function branchFor(role: Role, account: StaffAccount | null, actor: ActingStaff, branchId: string) {
  if (account?.role === role) return account.branchId;
  return role === 'admin' ? actor.branchId : (account?.branchId ?? branchId);
}
