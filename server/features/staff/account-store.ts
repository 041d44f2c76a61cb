import type { Queries, Transaction } from '../../db/database.ts';
import type { FailureRecord } from './sign-in-lock.ts';

export function accountByUsername(db: Queries, username: string) {
  return db
    .selectFrom('staff')
    .select(['id', 'password_hash', 'active'])
    .where('username', '=', username)
    .executeTakeFirst();
}

export async function passwordHashOf(db: Queries, staffId: string): Promise<string | undefined> {
  const row = await db.selectFrom('staff').select('password_hash').where('id', '=', staffId).executeTakeFirst();
  return row?.password_hash;
}

/** A password of their own: the demonstration is over for this account. */
export async function setPassword(tx: Transaction, staffId: string, passwordHash: string): Promise<void> {
  await tx.db
    .updateTable('staff')
    .set({ password_hash: passwordHash, demonstration_password: 0 })
    .where('id', '=', staffId)
    .execute();
}

/**
 * Written and so locked, also when there were none: attempts made at the same moment are counted one by one, from the
 * first on.
 */
export function failuresOf(tx: Transaction, username: string): Promise<FailureRecord> {
  return tx.db
    .insertInto('sign_in_failures')
    .values({ username, failures: 0, locked_until: 0 })
    .onConflict((conflict) =>
      conflict.column('username').doUpdateSet((eb) => ({ failures: eb.ref('sign_in_failures.failures') })),
    )
    .returning(['failures', 'locked_until'])
    .executeTakeFirstOrThrow();
}

export async function saveFailures(tx: Transaction, username: string, record: FailureRecord): Promise<void> {
  await tx.db
    .insertInto('sign_in_failures')
    .values({ username, ...record })
    .onConflict((conflict) => conflict.column('username').doUpdateSet({ ...record }))
    .execute();
}

export async function noteSignIn(tx: Transaction, staffId: string, username: string): Promise<void> {
  await tx.db.deleteFrom('sign_in_failures').where('username', '=', username).execute();
  await tx.db.updateTable('staff').set({ last_sign_in_at: tx.now }).where('id', '=', staffId).execute();
}
