import type { Transaction } from '../../db/database.ts';
import { locked } from '../../db/lock.ts';
import type { StaffRow } from '../../db/schema.ts';
import type { Reach } from './staff-reach.ts';

/**
 * The account, and whether another administrator would be left without it. All are locked at once and in one order, so
 * that two who put each other out of office come one after the other.
 */
export async function lockAccount(
  tx: Transaction,
  id: string,
): Promise<{ account: StaffRow; lastAdmin: boolean } | undefined> {
  const query = tx.db
    .selectFrom('staff')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', id), eb.and([eb('role', '=', 'admin'), eb('active', '=', 1)])]))
    .orderBy('id');
  const rows = await locked(tx, query).execute();
  const account = rows.find((row) => row.id === id);
  return account && { account, lastAdmin: account.role === 'admin' && account.active === 1 && rows.length === 1 };
}

/** Replaces what somebody may open and call. */
export async function updateReach(tx: Transaction, staffId: string, { counterIds, serviceIds }: Reach): Promise<void> {
  await tx.db.deleteFrom('staff_counters').where('staff_id', '=', staffId).execute();
  await tx.db.deleteFrom('staff_services').where('staff_id', '=', staffId).execute();
  const counters = counterIds.map((counter_id) => ({ staff_id: staffId, counter_id }));
  const services = serviceIds.map((service_id) => ({ staff_id: staffId, service_id }));
  if (counters.length > 0) await tx.db.insertInto('staff_counters').values(counters).execute();
  if (services.length > 0) await tx.db.insertInto('staff_services').values(services).execute();
}

export async function insertAccount(tx: Transaction, account: StaffRow): Promise<void> {
  await tx.db.insertInto('staff').values(account).execute();
}

export async function updateAccount(tx: Transaction, id: string, changes: Partial<StaffRow>): Promise<void> {
  await tx.db.updateTable('staff').set(changes).where('id', '=', id).execute();
}

/** Its sessions go with it. */
export async function removeAccount(tx: Transaction, id: string): Promise<void> {
  await tx.db.deleteFrom('staff').where('id', '=', id).execute();
}

/** Whoever was locked out for guessing may try the new password at once. */
export async function forgetFailures(tx: Transaction, username: string): Promise<void> {
  await tx.db.deleteFrom('sign_in_failures').where('username', '=', username).execute();
}
