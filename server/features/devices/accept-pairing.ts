import type { DeviceKind } from '../../../shared/devices.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Queries, Transaction } from '../../db/database.ts';
import type { PairingRow } from '../../db/schema.ts';
import { endOpenJobs } from '../printing/end-open-jobs.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { createDevice } from './create-device.ts';
import { lockDevice, updateDevice } from './device-store.ts';
import { readCode } from './pairing-code.ts';
import { pairingOfCode, takePairing } from './pairing-store.ts';

/** What the screen becomes: a device that is there already, or a new one. */
export type PairAs = { deviceId: string } | { name: string };

/** The screen that shows this code. */
export async function findPairing(db: Queries, typed: string, now: number): Promise<Result<PairingRow>> {
  const code = readCode(typed);
  const pairing = code === null ? undefined : await pairingOfCode(db, code);
  if (!pairing) return refuse('code-unknown', { field: 'code' });
  return pairing.expires_at > now ? ok(pairing) : refuse('code-old', { field: 'code' });
}

/** The screen with this code is the device from now on; one that was it before is it no more. */
export async function acceptPairing(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  typed: string,
  pairAs: PairAs,
): Promise<Result<string>> {
  const found = await findPairing(tx.db, typed, tx.now);
  if (!found.ok) return found;
  const { kind, code } = found.value;
  const device = await deviceFor(tx, actor, branchId, kind, pairAs);
  if (!device.ok) return device;
  const pairing = await takePairing(tx, code);
  if (!pairing) return refuse('code-unknown', { field: 'code' });

  const unseen = { last_seen_at: null, version: null, user_agent: null, problem: null };
  const fresh = { ...unseen, reload_at: null, identify_until: null };
  await updateDevice(tx, device.value, { ...fresh, token_hash: pairing.token_hash, paired_at: tx.now });
  await endOpenJobs(tx, { deviceId: device.value }, 'interrupted');
  tx.touch(`device:${pairing.token_hash}`);
  tx.touch(`device:${device.value}`);
  tx.touch(`devices:${branchId}`);
  return ok(device.value);
}

async function deviceFor(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  kind: DeviceKind,
  pairAs: PairAs,
): Promise<Result<string>> {
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  if ('name' in pairAs) return createDevice(tx, actor, branchId, { kind, name: pairAs.name, settings: {} });
  const device = await lockDevice(tx, pairAs.deviceId);
  const fits = device?.branch_id === branchId && device.kind === kind;
  return fits ? ok(device.id) : refuse('not-found', { field: 'deviceId' });
}
