import type { PrinterOverview } from '../../../shared/printing.ts';
import type { Queries } from '../../db/database.ts';
import type { PrinterRow } from '../../db/schema.ts';
import { toInstantOrNull } from '../branches/branch-time.ts';

/** The network printers of a branch, by name. Touched: `devices:BRANCH`. */
export async function printersOf(db: Queries, branchId: string, timeZone: string): Promise<PrinterOverview[]> {
  const rows = await db.selectFrom('printers').selectAll().where('branch_id', '=', branchId).orderBy('name').execute();
  return rows.map((row) => overview(row, timeZone));
}

function overview(row: PrinterRow, timeZone: string): PrinterOverview {
  return {
    id: row.id,
    name: row.name,
    host: row.host,
    port: row.port,
    paper: row.paper,
    reportsStatus: row.reports_status === 1,
    lastSeenAt: toInstantOrNull(row.last_seen_at, timeZone),
    checkedAt: toInstantOrNull(row.checked_at, timeZone),
    problem: row.problem,
  };
}
