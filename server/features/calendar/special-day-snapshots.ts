import type { SpecialDay } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { parseDayColumn } from '../branches/opening-hours.ts';

/** From a day on, in their order. */
export async function specialDays(db: Queries, branchId: string, from: string): Promise<SpecialDay[]> {
  const rows = await db
    .selectFrom('special_days')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();
  return rows.map(({ day, name, spans }) => ({ day, name, hours: parseDayColumn(spans) ?? [] }));
}
