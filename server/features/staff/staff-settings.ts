import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { type Role, roles } from '../../../shared/staff.ts';
import { firstWrong, parseLabel } from '../branches/setting-values.ts';
import { passwordMaximum, passwordMinimum } from './password.ts';

export interface StaffInput {
  username: string;
  name: string;
  role: Role;
  /** Null: every branch. */
  branchId: string | null;
  /** None: any counter of the branch. */
  counterIds: string[];
  /** None: every service that the counter serves. */
  serviceIds: string[];
}

const usernamePattern = /^[a-z0-9._-]{3,40}$/;

/** What can be told from the input alone. */
export function checkStaff(input: StaffInput): Result<StaffInput> {
  const name = parseLabel(input.name);
  if (!name.ok) return name;
  const username = input.username.trim().toLowerCase();
  const wrong = firstWrong({
    username: usernamePattern.test(username),
    role: roles.includes(input.role),
  });
  if (wrong) return refuse('invalid-request', { field: wrong });
  return ok({ ...input, username, name: name.value });
}

export function isGoodPassword(password: string): boolean {
  const { length } = [...password];
  return length >= passwordMinimum && length <= passwordMaximum;
}
