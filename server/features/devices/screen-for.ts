import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DeviceKind, DeviceRef } from '../../../shared/devices.ts';
import type { PairingProps } from '../../../shared/page-props.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import { originOf } from '../../web/origin.ts';
import { qrCode } from '../../web/qr-code.ts';
import { accepted } from '../../web/typed-app.ts';
import { chosenBranch } from '../branches/branches.ts';
import { beginPairing } from './begin-pairing.ts';
import {
  adoptPairing,
  deviceToken,
  hashOfToken,
  pairingToken,
  resumeDevice,
  setDeviceToken,
  setPairingToken,
} from './device-access.ts';
import { hasDevices } from './device-store.ts';
import { pairingView } from './pairing-snapshots.ts';

export type Screen =
  | { kind: 'paired'; device: DeviceRef }
  /** As anybody may open it. */
  | { kind: 'open'; branch: BranchView }
  | { kind: 'pair'; props: PairingProps };

/** What a screen that opens `/display` or `/kiosk` is to show: see docs/decisions/0012-pairing.md. */
export async function screenFor(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: DeviceKind,
): Promise<Screen> {
  const { read } = app.database;
  const device = await pairedDevice(app, request, reply, kind);
  if (device) return { kind: 'paired', device };
  const { branch } = request.query as { branch?: string };
  if (branch || !(await hasDevices(read, kind))) {
    return { kind: 'open', branch: accepted(await chosenBranch(read, branch)) };
  }
  return { kind: 'pair', props: await pairingFor(app, request, reply, kind) };
}

/** The pairing page, also for a screen that is paired already: it stays what it is until the new code is typed in. */
export async function pairingFor(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: DeviceKind,
): Promise<PairingProps> {
  const props = (snapshot: PairingProps['snapshot'], address: string) => ({
    kind,
    snapshot,
    address,
    qr: qrCode(address),
  });
  const page = `${originOf(app, request)}/admin/devices/pair`;
  const token = pairingToken(request, kind);
  const known = token ? await pairingView(app.database, hashOfToken(token)) : null;
  if (known?.state === 'waiting') return props(known, `${page}?code=${known.code}`);

  const begun = await app.database.write((tx) => beginPairing(tx, kind, request.ip));
  if (!begun.ok) return props({ state: 'limited', retryAfter: begun.retryAfter ?? 60 }, page);
  setPairingToken(request, reply, kind, begun.value.token);
  const snapshot = await pairingView(app.database, begun.value.pairing.token_hash);
  return props(snapshot, `${page}?code=${begun.value.pairing.code}`);
}

/** By the token that it has, or by that of a pairing which was accepted meanwhile. */
async function pairedDevice(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  kind: DeviceKind,
): Promise<DeviceRef | null> {
  const pairing = pairingToken(request, kind);
  const device = pairing ? await resumeDevice(app.database.read, pairing) : null;
  if (pairing && device?.kind === kind) {
    adoptPairing(request, reply, kind, pairing);
    return device;
  }
  const token = deviceToken(request);
  if (!token || request.device?.kind !== kind) return null;
  setDeviceToken(request, reply, token);
  return request.device;
}
