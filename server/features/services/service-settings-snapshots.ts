import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { ServiceSettings } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { inputOf } from './service-settings.ts';
import { serviceById } from './service-settings-store.ts';

/** All services of a branch, in use or not, as an administrator sees them. */
export async function serviceSettings(db: Queries, branchId: string): Promise<ServiceSettings[]> {
  const rows = await db
    .selectFrom('services')
    .innerJoin('series', 'series.id', 'services.series_id')
    .selectAll('services')
    .select(['series.first_number', 'series.last_number'])
    .select((eb) =>
      eb
        .selectFrom('issued')
        .select((inner) => inner.fn.countAll<number>().as('days'))
        .whereRef('issued.service_id', '=', 'services.id')
        .as('days'),
    )
    .where('services.branch_id', '=', branchId)
    .orderBy('services.position')
    .orderBy('services.name')
    .execute();
  return rows.map((row) => ({
    ...inputOf(row),
    id: row.id,
    active: row.active === 1,
    firstNumber: row.first_number,
    lastNumber: row.last_number,
    sharesNumbersWith: rows
      .filter(({ id, series_id }) => id !== row.id && series_id === row.series_id)
      .map(({ id }) => id),
    hasHistory: (row.days ?? 0) > 0,
  }));
}

export async function branchOfService(db: Queries, serviceId: string): Promise<Result<string>> {
  const service = await serviceById(db, serviceId);
  return service ? ok(service.branch_id) : refuse('not-found', { field: 'serviceId' });
}

/** The branch of each; null for what is no service. */
export async function branchesOfServices(db: Queries, ids: readonly string[]): Promise<(string | null)[]> {
  const branches: (string | null)[] = [];
  for (const id of ids) branches.push((await serviceById(db, id))?.branch_id ?? null);
  return branches;
}

export async function findServiceSettings(db: Queries, serviceId: string): Promise<Result<ServiceSettings>> {
  const branchId = await branchOfService(db, serviceId);
  if (!branchId.ok) return branchId;
  const service = (await serviceSettings(db, branchId.value)).find(({ id }) => id === serviceId);
  return service ? ok(service) : refuse('not-found', { field: 'serviceId' });
}
