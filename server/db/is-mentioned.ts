import { sql } from 'kysely';
import type { Queries } from './database.ts';

type Table = 'counter_sessions' | 'tickets' | 'ticket_events' | 'journey_steps';

/** Whether what happened names this row: then it must stay, however little it is used now. */
export async function isMentioned(
  db: Queries,
  column: 'staff_id' | 'counter_id' | 'service_id',
  id: string,
  tables: readonly Table[],
): Promise<boolean> {
  for (const table of tables) {
    const found = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id} limit 1`.execute(db);
    if (found.rows.length > 0) return true;
  }
  return false;
}
