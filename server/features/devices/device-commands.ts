import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { DeviceRow } from '../../db/schema.ts';
import { endOpenJobs } from '../printing/end-open-jobs.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { lockDevice, removeDevice, updateDevice } from './device-store.ts';

/** Long enough to walk into the next room. */
const identifyFor = 30_000;

type DeviceCommand = (tx: Transaction, actor: ActingStaff, deviceId: string) => Promise<Result<null>>;

/** It loads itself anew; one that is off now does so anyway when it comes back. */
export const askToReload: DeviceCommand = (tx, actor, deviceId) => change(tx, actor, deviceId, { reload_at: tx.now });

export const identify: DeviceCommand = (tx, actor, deviceId) =>
  change(tx, actor, deviceId, { identify_until: tx.now + identifyFor });

/** Whatever holds its token is a stranger from now on; its settings stay. */
export const revoke: DeviceCommand = async (tx, actor, deviceId) => {
  const revoked = await change(tx, actor, deviceId, { token_hash: null, paired_at: null, problem: null });
  if (revoked.ok) await endOpenJobs(tx, { deviceId }, 'interrupted');
  return revoked;
};

export async function deleteDevice(tx: Transaction, actor: ActingStaff, deviceId: string): Promise<Result<null>> {
  const device = await ownDevice(tx, actor, deviceId);
  if (!device.ok) return device;
  await endOpenJobs(tx, { deviceId }, 'interrupted');
  await removeDevice(tx, deviceId);
  touchDevice(tx, device.value);
  return ok(null);
}

async function change(
  tx: Transaction,
  actor: ActingStaff,
  deviceId: string,
  changes: Partial<DeviceRow>,
): Promise<Result<null>> {
  const device = await ownDevice(tx, actor, deviceId);
  if (!device.ok) return device;
  await updateDevice(tx, deviceId, changes);
  touchDevice(tx, device.value);
  return ok(null);
}

/** One that this person may change, locked. */
export async function ownDevice(tx: Transaction, actor: ActingStaff, deviceId: string): Promise<Result<DeviceRow>> {
  const device = await lockDevice(tx, deviceId);
  if (!device) return refuse('not-found', { field: 'deviceId' });
  return mayActIn(actor, device.branch_id) ? ok(device) : refuse('forbidden');
}

/** Both the screen itself and the list of all of them hear of it. */
export function touchDevice(tx: Transaction, { id, branch_id }: Pick<DeviceRow, 'id' | 'branch_id'>): void {
  tx.touch(`device:${id}`);
  tx.touch(`devices:${branch_id}`);
}
