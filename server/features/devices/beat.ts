import type { DeviceProblem, DeviceRef } from '../../../shared/devices.ts';
import type { Transaction } from '../../db/database.ts';
import { updateDevice } from './device-store.ts';

export interface Heartbeat {
  version: string;
  problem: DeviceProblem | null;
  userAgent: string;
}

/** A device says that it is alive, what it shows and what is wrong with it. */
export async function beat(tx: Transaction, device: DeviceRef, heartbeat: Heartbeat): Promise<void> {
  const { version, problem, userAgent } = heartbeat;
  await updateDevice(tx, device.id, { last_seen_at: tx.now, version, problem, user_agent: userAgent.slice(0, 300) });
  tx.touch(`devices:${device.branchId}`);
}
