import type { PrintProblem } from './printing.ts';
import type { Instant } from './snapshots.ts';

export const deviceKinds = ['display', 'kiosk'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** A paired device, as the server knows who asks. */
export interface DeviceRef {
  id: string;
  kind: DeviceKind;
  branchId: string;
  name: string;
}

/** What a device can tell of itself with its heartbeat. */
export const deviceProblems = ['sound-blocked', 'media-unplayable', 'voice-missing', 'printer'] as const;
export type DeviceProblem = (typeof deviceProblems)[number];

/** Part of each snapshot of a paired device; null on a screen that was opened without pairing. */
export interface DeviceOrders {
  id: string;
  name: string;
  /** It loads itself anew when it was loaded before this. */
  reloadAt: Instant | null;
  /** Until then it shows its name, large. */
  identifyUntil: Instant | null;
}

/** A display or kiosk as the administrator sees it. */
export interface DeviceOverview {
  id: string;
  kind: DeviceKind;
  name: string;
  /** Null: waits for its code to be typed in, or was revoked. */
  pairedAt: Instant | null;
  lastSeenAt: Instant | null;
  /** Whether it shows the pages of this server's version; null before it was seen. */
  current: boolean | null;
  version: string | null;
  userAgent: string | null;
  problem: DeviceProblem | null;
}

/** How often a device tells that it is alive. */
export const heartbeatSeconds = 30;
/** One missed heartbeat is a hiccup of the network, three are an absence. */
export const awayAfterSeconds = 3 * heartbeatSeconds;

/** What stands in the waiting room and does not do its work. A kiosk's own printer says no more than that. */
export interface DeviceTrouble {
  kind: 'printer' | DeviceKind;
  name: string;
  problem: PrintProblem | 'printer' | 'away';
}

/** How the pairing of a screen stands. */
export type PairingView =
  /** `renewAt`: epoch milliseconds; the screen then asks for another code. */
  | { state: 'waiting'; code: string; renewAt: number }
  | { state: 'paired' }
  /** The code has ended, or is no longer known. */
  | { state: 'over' }
  /** Too many codes were asked for from this address; `retryAfter` in seconds. */
  | { state: 'limited'; retryAfter: number };
