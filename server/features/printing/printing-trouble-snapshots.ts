import type { PrintingTrouble } from '../../../shared/printing.ts';
import type { Queries } from '../../db/database.ts';

/** What staff are to look after; by name. Touched: `devices:BRANCH`. */
export async function printingTroubles(db: Queries, branchId: string): Promise<PrintingTrouble[]> {
  const printers = await db
    .selectFrom('printers')
    .select(['name', 'problem'])
    .where('branch_id', '=', branchId)
    .where('problem', 'is not', null)
    .orderBy('name')
    .execute();
  const kiosks = await db
    .selectFrom('devices')
    .select('name')
    .where('branch_id', '=', branchId)
    .where('problem', '=', 'printer')
    .where('token_hash', 'is not', null)
    .orderBy('name')
    .execute();
  return [
    ...printers.map(({ name, problem }) => ({ kind: 'printer' as const, name, problem })),
    ...kiosks.map(({ name }) => ({ kind: 'kiosk' as const, name, problem: null })),
  ];
}
