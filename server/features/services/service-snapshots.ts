import type { BranchView, ServiceView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { ServiceRow } from '../../db/schema.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { isWithinHours } from './service-hours.ts';

/** The services of a branch with their lines as they are now; `all` has those that are out of use too. */
export async function servicesOf(
  db: Queries,
  branch: BranchView,
  now: number,
  which: 'active' | 'all' = 'active',
): Promise<ServiceView[]> {
  const day = serviceDay(branch.timeZone, now);
  const time = timeOfDay(branch.timeZone, now);
  const query = db
    .selectFrom('services')
    .selectAll('services')
    .select((eb) => [
      eb
        .selectFrom('issued')
        .select('issued.issued')
        .whereRef('issued.service_id', '=', 'services.id')
        .where('issued.service_day', '=', day)
        .as('issued'),
      eb
        .selectFrom('tickets')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('tickets.service_id', '=', 'services.id')
        .where('tickets.service_day', '=', day)
        .where(isWaiting)
        .as('waiting'),
    ])
    .where('services.branch_id', '=', branch.id)
    .orderBy('services.position')
    .orderBy('services.name');
  const rows = await (which === 'all' ? query : query.where('services.active', '=', 1)).execute();
  return rows.map((row) => serviceView(row, row.issued ?? 0, row.waiting ?? 0, time));
}

function serviceView(service: ServiceRow, issued: number, waiting: number, time: string): ServiceView {
  const quota = service.daily_quota;
  const remaining = quota === null ? null : Math.max(0, quota - issued);
  const closedBecause = whyClosed(service, remaining, time);
  return {
    id: service.id,
    name: service.name,
    prefix: service.prefix,
    dailyQuota: quota,
    remaining,
    waiting,
    open: closedBecause === null,
    closedBecause,
    phoneRequired: service.phone_required === 1,
    opensAt: service.opens_at,
    closesAt: service.closes_at,
  };
}

function whyClosed(service: ServiceRow, remaining: number | null, time: string): ServiceView['closedBecause'] {
  if (!service.active) return 'inactive';
  if (!isWithinHours(service, time)) return 'outside-hours';
  return remaining === 0 ? 'quota-full' : null;
}
