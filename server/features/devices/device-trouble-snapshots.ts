import { awayAfterSeconds, type DeviceTrouble } from '../../../shared/devices.ts';
import type { Queries } from '../../db/database.ts';

/** What staff are to look after; by name. Touched: `devices:BRANCH`, and by time: a device that is away tells nobody. */
export async function deviceTroubles(db: Queries, branchId: string, now: number): Promise<DeviceTrouble[]> {
  const printers = await db
    .selectFrom('printers')
    .select(['name', 'problem'])
    .where('branch_id', '=', branchId)
    .where('problem', 'is not', null)
    .orderBy('name')
    .execute();
  const awaySince = now - awayAfterSeconds * 1000;
  const devices = await db
    .selectFrom('devices')
    .select(['kind', 'name', 'last_seen_at'])
    .where('branch_id', '=', branchId)
    .where('token_hash', 'is not', null)
    .where((eb) => eb.or([eb('problem', '=', 'printer'), eb('last_seen_at', '<', awaySince)]))
    .orderBy('name')
    .execute();
  return [
    ...printers.map(({ name, problem }) => ({ kind: 'printer' as const, name, problem: problem ?? 'printer-error' })),
    ...devices.map(({ kind, name, last_seen_at: seenAt }) => ({
      kind,
      name,
      problem: seenAt !== null && seenAt < awaySince ? ('away' as const) : ('printer' as const),
    })),
  ];
}
