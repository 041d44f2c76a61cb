import type { Queries, Transaction } from '../../db/database.ts';
import type { PairingRow } from '../../db/schema.ts';

/** False when the code is taken. */
export async function insertPairing(tx: Transaction, pairing: PairingRow): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('pairings')
    .values(pairing)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('code')
    .executeTakeFirst();
  return inserted !== undefined;
}

export function pairingOfToken(db: Queries, hash: string): Promise<PairingRow | undefined> {
  return db.selectFrom('pairings').selectAll().where('token_hash', '=', hash).executeTakeFirst();
}

export function pairingOfCode(db: Queries, code: string): Promise<PairingRow | undefined> {
  return db.selectFrom('pairings').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Whoever gets the row has the pairing; of two at once one gets nothing. */
export function takePairing(tx: Transaction, code: string): Promise<PairingRow | undefined> {
  return tx.db.deleteFrom('pairings').where('code', '=', code).returningAll().executeTakeFirst();
}

export async function removePairingsBefore(tx: Transaction, end: number): Promise<void> {
  await tx.db.deleteFrom('pairings').where('expires_at', '<', end).execute();
}

/** When the codes end that an address has now, the first to end first. */
export async function endsOfCodesFrom(db: Queries, address: string, now: number): Promise<number[]> {
  const rows = await db
    .selectFrom('pairings')
    .select('expires_at')
    .where('address', '=', address)
    .where('expires_at', '>', now)
    .orderBy('expires_at')
    .execute();
  return rows.map(({ expires_at }) => expires_at);
}
