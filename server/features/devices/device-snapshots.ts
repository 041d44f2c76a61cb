import type { DeviceKind, DeviceOverview } from '../../../shared/devices.ts';
import { deviceProblems } from '../../../shared/devices.ts';
import type { DisplaySettings } from '../../../shared/display-settings.ts';
import type { KioskSettings } from '../../../shared/kiosk-settings.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { BranchView, DevicesView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { DeviceRow } from '../../db/schema.ts';
import { toInstantOrNull } from '../branches/branch-time.ts';
import { findBranch } from '../branches/branches.ts';
import { printersOf } from '../printing/printer-snapshots.ts';
import { settingsOf } from './device-settings.ts';
import { deviceById } from './device-store.ts';

export interface DeviceDetails extends DeviceOverview {
  settings: DisplaySettings | KioskSettings;
}

/** Everything that stands in the waiting room of a branch; `build` is the version that screens should show. */
export async function devicesView(db: Queries, branch: BranchView, build: string): Promise<DevicesView> {
  const devices = await db
    .selectFrom('devices')
    .selectAll()
    .where('branch_id', '=', branch.id)
    .orderBy('kind')
    .orderBy('name')
    .execute();
  return {
    branch,
    devices: devices.map((device) => overview(device, branch.timeZone, build)),
    printers: await printersOf(db, branch.id, branch.timeZone),
  };
}

export async function findDevice(db: Queries, id: string, build: string): Promise<Result<DeviceDetails>> {
  const device = await deviceById(db, id);
  if (!device) return refuse('not-found', { field: 'deviceId' });
  const branch = await findBranch(db, device.branch_id);
  if (!branch.ok) return branch;
  const settings = settingsOf(device.kind, device.settings);
  return ok({ ...overview(device, branch.value.timeZone, build), settings });
}

/** Of a device of this kind; of any, where none is named. */
export async function branchOfDevice(db: Queries, id: string, kind?: DeviceKind): Promise<Result<string>> {
  const device = await deviceById(db, id);
  const found = device && (kind === undefined || device.kind === kind);
  return found ? ok(device.branch_id) : refuse('not-found', { field: 'deviceId' });
}

function overview(device: DeviceRow, timeZone: string, build: string): DeviceOverview {
  return {
    id: device.id,
    kind: device.kind,
    name: device.name,
    pairedAt: toInstantOrNull(device.paired_at, timeZone),
    lastSeenAt: toInstantOrNull(device.last_seen_at, timeZone),
    current: device.version === null ? null : device.version === build,
    version: device.version,
    userAgent: device.user_agent,
    problem: deviceProblems.find((known) => known === device.problem) ?? null,
  };
}
