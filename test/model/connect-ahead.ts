import { sql } from 'kysely';
import type { Database } from '../../server/db/database.ts';

/** Connecting takes longer than a command: without this, commands given at once would come one after another. */
export async function connectAhead({ engine, read }: Database): Promise<void> {
  if (engine === 'sqlite') return;
  await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.1)`.execute(read)));
}
