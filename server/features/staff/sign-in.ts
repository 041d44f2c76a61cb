import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { GuessLimit } from '../../web/guess-limits.ts';
import { accountByUsername, failuresOf, noteSignIn, saveFailures } from './account-store.ts';
import { isPassword } from './password.ts';
import { createSession, type Visit } from './session.ts';
import { afterAttempt, waitBeforeAttempt } from './sign-in-lock.ts';

export interface Credentials {
  username: string;
  password: string;
}

export type SignIn = (credentials: Credentials, visit: Visit) => Promise<Result<{ token: string }>>;

/** Limits guessing twice: by account, with growing waits, and by the address that guesses. */
export function signInDesk(database: Database): SignIn {
  const limit = new GuessLimit(database, { of: 'password', wrong: 50, perSeconds: 600 });
  return (credentials, visit) =>
    limit.attempt(
      visit.address,
      () => signIn(database, credentials, visit),
      (result) => !result.ok && result.reason === 'bad-credentials',
    );
}

/** The token for the cookie. Each attempt is counted before the password is looked at, so guessing in parallel gains nothing. */
async function signIn(database: Database, credentials: Credentials, visit: Visit): Promise<Result<{ token: string }>> {
  const username = credentials.username.trim().toLowerCase();
  const counted = await countAttempt(database, username);
  if (!counted.ok) return counted;

  const account = await accountByUsername(database.read, username);
  const right = await isPassword(credentials.password, account?.password_hash);
  if (!right || !account?.active) return refuse('bad-credentials');

  return database.write(async (tx) => {
    await noteSignIn(tx, account.id, username);
    return ok({ token: await createSession(tx, account.id, visit) });
  });
}

function countAttempt(database: Database, username: string): Promise<Result<null>> {
  return database.write(async (tx) => {
    const record = await failuresOf(tx, username);
    const wait = waitBeforeAttempt(record, tx.now);
    if (wait > 0) return refuse('too-many-attempts', { retryAfter: Math.ceil(wait / 1000) });
    await saveFailures(tx, username, afterAttempt(record, tx.now));
    return ok(null);
  });
}
