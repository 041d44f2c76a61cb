import type { SelectQueryBuilder } from 'kysely';
import type { Transaction } from './database.ts';
import type { Schema } from './schema.ts';

/** Locks the rows read until the end of the transaction. SQLite's single writer needs no lock. */
export function locked<Tables extends keyof Schema, Row>(
  tx: Transaction,
  query: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> {
  return tx.engine === 'postgres' ? query.forUpdate() : query;
}
