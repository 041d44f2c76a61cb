import type { DeviceKind } from '../../../shared/devices.ts';
import type { Json, Millis } from './columns.ts';

/** A display or a kiosk that an administrator set up. */
export interface DeviceRow {
  id: string;
  branch_id: string;
  kind: DeviceKind;
  name: string;
  /** DisplaySettings or KioskSettings. */
  settings: Json;
  /** Hash of the token in the device's cookie; null: not paired yet, or its access was revoked. */
  token_hash: string | null;
  paired_at: Millis | null;
  created_at: Millis;
  last_seen_at: Millis | null;
  /** Of the pages it shows. */
  version: string | null;
  user_agent: string | null;
  /** DeviceProblem that it told of itself. */
  problem: string | null;
  /** It loads itself anew when it was loaded before this. */
  reload_at: Millis | null;
  identify_until: Millis | null;
}

/** A screen that waits for an administrator to type its code. */
export interface PairingRow {
  token_hash: string;
  code: string;
  kind: DeviceKind;
  address: string;
  expires_at: Millis;
}
