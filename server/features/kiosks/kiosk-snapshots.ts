import { type KioskSettings, standardKiosk } from '../../../shared/kiosk-settings.ts';
import type { BranchView, KioskView } from '../../../shared/snapshots.ts';
import type { Channel } from '../../../shared/ticket.ts';
import type { Queries } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { ordersOf } from '../devices/orders.ts';
import { kioskSettingsOf } from '../devices/read-settings.ts';
import { mediaOf } from '../media/media-snapshots.ts';
import { printJobsOfDevice } from '../printing/print-job-snapshots.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';
import { kioskServicesOf } from '../services/service-snapshots.ts';

/** A kiosk that was opened without pairing. Anybody can be it, so what is left for kiosks is not for it. */
export async function plainKiosk(db: Queries, branch: BranchView, now: number): Promise<KioskView> {
  const { screen, ...content } = await kioskView(db, branch, now, { settings: standardKiosk, channel: 'api' });
  return { ...content, screen: { ...screen, orders: null }, printJobs: [] };
}

/** Null when there is no such kiosk. */
export async function pairedKiosk(db: Queries, deviceId: string, now: number): Promise<KioskView | null> {
  const kiosk = await findKiosk(db, deviceId);
  if (!kiosk) return null;
  const { branchId, settings } = kiosk;
  const branch = await findBranch(db, branchId);
  if (!branch.ok) return null;
  const { screen, ...content } = await kioskView(db, branch.value, now, { settings, channel: 'kiosk' });
  return {
    ...content,
    screen: { ...screen, orders: await ordersOf(db, deviceId, branch.value.timeZone) },
    printJobs: await printJobsOfDevice(db, deviceId, now),
  };
}

export async function findKiosk(
  db: Queries,
  deviceId: string,
): Promise<{ branchId: string; settings: KioskSettings } | null> {
  const row = await db
    .selectFrom('devices')
    .select(['branch_id', 'settings'])
    .where('id', '=', deviceId)
    .where('kind', '=', 'kiosk')
    .executeTakeFirst();
  return row ? { branchId: row.branch_id, settings: kioskSettingsOf(row.settings) } : null;
}

async function kioskView(
  db: Queries,
  branch: BranchView,
  now: number,
  { settings, channel }: { settings: KioskSettings; channel: Channel },
) {
  const { serviceIds: _, printerId: __, logoId, ...look } = settings;
  const services = await kioskServicesOf(db, branch, now, channel);
  const logo = logoId === null ? undefined : (await mediaOf(db, branch.id, [logoId])).get(logoId);
  return {
    branch,
    services: services.filter(({ id }) => showsService(settings, id)),
    priorityClasses: await priorityClassNames(db, branch.id, 'for-visitors'),
    screen: { ...look, logo: logo?.address ?? null },
  };
}

export const showsService = ({ serviceIds }: KioskSettings, id: string): boolean =>
  serviceIds.length === 0 || serviceIds.includes(id);
