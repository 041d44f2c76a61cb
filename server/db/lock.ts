import { type SelectQueryBuilder, sql } from 'kysely';
import type { Queries, Transaction } from './database.ts';
import type { Schema } from './schema.ts';
import { DirectAdapter } from './sqlite-driver.ts';

/** Locks the rows read until the end of the transaction. SQLite's single writer needs no lock. */
export function locked<Tables extends keyof Schema, Row>(
  tx: Transaction,
  query: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> {
  return tx.engine === 'postgres' ? query.forUpdate() : query;
}

/** The same in a query that is built once for each engine; `pass-over`: rows that somebody else has locked are left out. */
export function lockedWhenBuilt<Tables extends keyof Schema, Row>(
  db: Queries,
  query: SelectQueryBuilder<Schema, Tables, Row>,
  others: 'wait' | 'pass-over' = 'wait',
): SelectQueryBuilder<Schema, Tables, Row> {
  if (db.getExecutor().adapter instanceof DirectAdapter) return query;
  return others === 'wait' ? query.forUpdate() : query.forUpdate().skipLocked();
}

/** Until this transaction ends no other does what has this name. */
export async function alone(tx: Transaction, name: string): Promise<void> {
  if (tx.engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(tx.db);
}
