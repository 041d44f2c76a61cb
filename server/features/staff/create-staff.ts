import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { uniquely } from '../../db/unique-violation.ts';
import type { ActingStaff } from './acting-staff.ts';
import { assign } from './assignment.ts';
import { hashPassword } from './password.ts';
import { checkStaff, isGoodPassword, type StaffInput } from './staff-settings.ts';
import { insertAccount, updateReach } from './staff-store.ts';

export const usernameTaken = refuse('username-taken', { field: 'username' });

/** The new account's id. */
export async function createStaff(
  database: Database,
  actor: ActingStaff,
  { password, ...input }: StaffInput & { password: string },
): Promise<Result<string>> {
  const checked = checkStaff(input);
  if (!checked.ok) return checked;
  if (!isGoodPassword(password)) return refuse('invalid-request', { field: 'password' });
  const passwordHash = await hashPassword(password);
  return database.write((tx) => addAccount(tx, actor, checked.value, passwordHash));
}

async function addAccount(
  tx: Transaction,
  actor: ActingStaff,
  input: StaffInput,
  passwordHash: string,
): Promise<Result<string>> {
  const assignment = await assign(tx, actor, input);
  if (!assignment.ok) return assignment;
  const { username, name, role } = input;
  const id = newId(tx.now);
  const account = {
    id,
    username,
    name,
    role,
    branch_id: assignment.value.branchId,
    password_hash: passwordHash,
    demonstration_password: 0,
    active: 1,
    created_at: tx.now,
    last_sign_in_at: null,
  } as const;
  const inserted = await uniquely(insertAccount(tx, account), usernameTaken);
  if (!inserted.ok) return inserted;
  await updateReach(tx, id, assignment.value);
  return ok(id);
}
