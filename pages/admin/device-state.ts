import { awayAfterSeconds, type DeviceOverview } from '../../shared/devices.ts';
import type { PrinterOverview } from '../../shared/printing.ts';
import { secondsSince } from '../kit/time.ts';

export type DeviceState = 'unpaired' | 'unseen' | 'away' | 'problem' | 'online';

type Seen = Pick<DeviceOverview, 'pairedAt' | 'lastSeenAt' | 'problem'>;

export function deviceState({ pairedAt, lastSeenAt, problem }: Seen, now: number): DeviceState {
  if (pairedAt === null) return 'unpaired';
  if (lastSeenAt === null) return 'unseen';
  if (secondsSince(lastSeenAt, now) > awayAfterSeconds) return 'away';
  return problem === null ? 'online' : 'problem';
}

/** The server asks printers, so its silence says nothing; what it heard last counts. */
export function printerState({ lastSeenAt, problem }: Pick<PrinterOverview, 'lastSeenAt' | 'problem'>): DeviceState {
  if (problem === 'unreachable') return 'away';
  if (problem !== null) return 'problem';
  return lastSeenAt === null ? 'unseen' : 'online';
}
