import type { DeviceOrders } from '../../../shared/devices.ts';
import type { Queries } from '../../db/database.ts';
import { toInstantOrNull } from '../branches/branch-time.ts';
import { deviceById } from './device-store.ts';

/** What a paired screen was told, for its snapshots; null when there is no such device any more. */
export async function ordersOf(db: Queries, deviceId: string, timeZone: string): Promise<DeviceOrders | null> {
  const device = await deviceById(db, deviceId);
  if (!device) return null;
  return {
    id: device.id,
    name: device.name,
    reloadAt: toInstantOrNull(device.reload_at, timeZone),
    identifyUntil: toInstantOrNull(device.identify_until, timeZone),
  };
}
