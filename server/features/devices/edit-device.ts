import { ok, type Result } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { parseLabel } from '../branches/setting-values.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { nameTaken } from './create-device.ts';
import { ownDevice, touchDevice } from './device-commands.ts';
import { changedSettings, type SettingChanges } from './device-settings.ts';
import { updateDevice } from './device-store.ts';

export interface DeviceChanges {
  name?: string;
  settings?: SettingChanges;
}

/** What is not named stays. A screen that is on shows it at once. */
export async function editDevice(
  tx: Transaction,
  actor: ActingStaff,
  deviceId: string,
  changes: DeviceChanges,
): Promise<Result<null>> {
  const device = await ownDevice(tx, actor, deviceId);
  if (!device.ok) return device;
  const name = parseLabel(changes.name ?? device.value.name);
  if (!name.ok) return name;
  const settings = await changedSettings(tx.db, device.value.branch_id, device.value, changes.settings ?? {});
  if (!settings.ok) return settings;
  const updated = await uniquely(updateDevice(tx, deviceId, { name: name.value, settings: settings.value }), nameTaken);
  if (!updated.ok) return updated;
  touchDevice(tx, device.value);
  return ok(null);
}
