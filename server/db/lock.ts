import { type SelectQueryBuilder, sql } from 'kysely';
import type { Transaction } from './database.ts';
import type { Schema } from './schema.ts';

/** Locks the rows read until the end of the transaction. SQLite's single writer needs no lock. */
export function locked<Tables extends keyof Schema, Row>(
  tx: Transaction,
  query: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> {
  return tx.engine === 'postgres' ? query.forUpdate() : query;
}

/** Until this transaction ends no other does what has this name. */
export async function alone(tx: Transaction, name: string): Promise<void> {
  if (tx.engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx.db);
}
