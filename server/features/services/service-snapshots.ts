import type { ExpressionBuilder } from 'kysely';
import type { DayHours } from '../../../shared/opening-hours.ts';
import type { BranchView, KioskService, LineLength, ServiceView } from '../../../shared/snapshots.ts';
import type { Channel } from '../../../shared/ticket.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { Schema, ServiceRow } from '../../db/schema.ts';
import { isWaiting } from '../../db/ticket-conditions.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { issuing } from '../branches/opening-hours.ts';
import { groupsOfPath } from './group-path.ts';
import { serviceHours, specialHours } from './service-hours.ts';
import type { ChannelQuotas } from './service-settings.ts';

/** The services of a branch with their lines as they are now; `all` has those that are out of use too. */
export async function servicesOf(
  db: Queries,
  branch: BranchView,
  now: number,
  which: 'active' | 'all' = 'active',
): Promise<ServiceView[]> {
  return (await servicesNow(db, branch, now, 'web', which)).map(({ view }) => view);
}

/** How many wait for each service that is in use. */
export async function linesOf(db: Queries, branchId: string, day: string): Promise<LineLength[]> {
  return await lines.all(db, { branchId, day });
}

/** Those that a kiosk may show, as they are for whoever comes through its channel. */
export async function kioskServicesOf(
  db: Queries,
  branch: BranchView,
  now: number,
  channel: Channel,
): Promise<KioskService[]> {
  const services = await servicesNow(db, branch, now, channel, 'active');
  return services.map(({ row, view }) => ({ ...view, group: groupsOfPath(row.group_path) }));
}

async function servicesNow(db: Queries, branch: BranchView, now: number, channel: Channel, which: 'active' | 'all') {
  const day = serviceDay(branch.timeZone, now);
  const time = timeOfDay(branch.timeZone, now);
  const counted = await servicesCounted.all(db, { branchId: branch.id, day, channel });
  const rows = counted.filter(({ active }) => which === 'all' || active === 1);
  const special = await specialHours(db, branch.id, day);
  return rows.map((row) => ({ row, view: serviceView(row, channel, serviceHours(row, special, day), time) }));
}

const servicesCounted = prepared((db, key: { branchId: string; day: string; channel: Channel }) =>
  db
    .selectFrom('services')
    .selectAll('services')
    .select((eb) => [
      eb
        .selectFrom('branches')
        .select('branches.hours')
        .whereRef('branches.id', '=', 'services.branch_id')
        .as('branch_hours'),
      eb
        .selectFrom('series')
        .select('series.last_number')
        .whereRef('series.id', '=', 'services.series_id')
        .as('range_end'),
      eb
        .selectFrom('issued')
        .select('issued.issued')
        .whereRef('issued.service_id', '=', 'services.id')
        .where('issued.service_day', '=', key.day)
        .as('issued'),
      eb
        .selectFrom('issued_by_channel')
        .select('issued_by_channel.issued')
        .whereRef('issued_by_channel.service_id', '=', 'services.id')
        .where('issued_by_channel.service_day', '=', key.day)
        .where('issued_by_channel.channel', '=', key.channel)
        .as('issued_on_channel'),
      eb
        .selectFrom('numbers')
        .select('numbers.last_number')
        .whereRef('numbers.series_id', '=', 'services.series_id')
        .whereRef('numbers.branch_id', '=', 'services.branch_id')
        .where('numbers.service_day', '=', key.day)
        .as('last_given'),
      waitingOn(eb, key.day).as('waiting'),
    ])
    .where('services.branch_id', '=', key.branchId)
    .orderBy('services.position')
    .orderBy('services.name'),
);

const lines = prepared((db, key: { branchId: string; day: string }) =>
  db
    .selectFrom('services')
    .select(['services.id', 'services.name', 'services.prefix'])
    .select((eb) => waitingOn(eb, key.day).$notNull().as('waiting'))
    .where('services.branch_id', '=', key.branchId)
    .where('services.active', '=', 1)
    .orderBy('services.position')
    .orderBy('services.name'),
);

function waitingOn(eb: ExpressionBuilder<Schema, 'services'>, day: string) {
  return eb
    .selectFrom('tickets')
    .select((inner) => inner.fn.countAll<number>().as('n'))
    .whereRef('tickets.service_id', '=', 'services.id')
    .where('tickets.service_day', '=', day)
    .where(isWaiting)
    .$asScalar();
}

type CountedService = Awaited<ReturnType<typeof servicesCounted.all>>[number];

function serviceView(service: CountedService, channel: Channel, hours: DayHours | null, time: string): ServiceView {
  const remaining = remainingOn(channel, service);
  const { open, opensAt, closesAt, lastIssueAt } = issuing(hours, time, service.last_issue_minutes);
  const usedUp = service.range_end !== null && (service.last_given ?? 0) >= service.range_end;
  const closedBecause = whyClosed(service, { open, closedToday: hours?.length === 0, full: usedUp || remaining === 0 });
  return {
    id: service.id,
    name: service.name,
    prefix: service.prefix,
    dailyQuota: service.daily_quota,
    remaining,
    waiting: service.waiting ?? 0,
    open: closedBecause === null,
    closedBecause,
    phoneRequired: service.phone_required === 1,
    opensAt,
    closesAt,
    lastIssueAt,
  };
}

/** What those who come through a channel can still take; null: as many as they like. */
function remainingOn(channel: Channel, service: CountedService): number | null {
  const { daily_quota, channel_quotas, issued, issued_on_channel } = service;
  const onChannel = (JSON.parse(channel_quotas ?? '{}') as ChannelQuotas)[channel];
  const left = [
    ...(daily_quota === null ? [] : [daily_quota - (issued ?? 0)]),
    ...(onChannel === undefined ? [] : [onChannel - (issued_on_channel ?? 0)]),
  ];
  return left.length === 0 ? null : Math.max(0, Math.min(...left));
}

function whyClosed(
  service: Pick<ServiceRow, 'active'>,
  { open, closedToday, full }: { open: boolean; closedToday: boolean; full: boolean },
): ServiceView['closedBecause'] {
  if (!service.active) return 'inactive';
  if (closedToday) return 'closed-today';
  if (!open) return 'outside-hours';
  return full ? 'quota-full' : null;
}
