import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { passwordHashOf, setPassword } from './account-store.ts';
import { hashPassword, isPassword, passwordMaximum, passwordMinimum } from './password.ts';
import { revokeSessions } from './session.ts';

export interface PasswordChange {
  current: string;
  password: string;
  repeated: string;
}

/** One's own. Ends all other sessions of the account: whoever knew the old password is out. */
export async function changePassword(
  database: Database,
  staffId: string,
  sessionId: string,
  change: PasswordChange,
): Promise<Result<null>> {
  const { length } = [...change.password];
  if (length < passwordMinimum || length > passwordMaximum) return refuse('invalid-request', { field: 'password' });
  if (change.password !== change.repeated) return refuse('invalid-request', { field: 'repeated' });
  const known = await passwordHashOf(database.read, staffId);
  if (!(await isPassword(change.current, known))) return refuse('bad-credentials', { field: 'current' });
  const passwordHash = await hashPassword(change.password);
  return database.write(async (tx) => {
    await setPassword(tx, staffId, passwordHash);
    await revokeSessions(tx, staffId, sessionId);
    return ok(null);
  });
}
