import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a console shows after each command; nobody has to read the whole day, or the whole line, for it. */
export async function ticketsOfACounter(db: Kysely<Schema>): Promise<void> {
  await sql`create index tickets_counter on tickets (counter_id, service_day) where state <> 'waiting'`.execute(db);
  await sql`create index tickets_held_today on tickets (branch_id, service_day) where state = 'held'`.execute(db);
}
