import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Who guessed wrong how often, known to every instance. */
export async function wrongGuesses(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('wrong_guesses')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('guesses', 'integer', (column) => column.notNull())
    .addColumn('ends_at', 'bigint', (column) => column.notNull())
    .execute();
  await sql`create index wrong_guesses_ended on wrong_guesses (ends_at)`.execute(db);
}
