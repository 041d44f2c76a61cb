import type { DeviceKind, PairingView } from '../devices.ts';
import type { DisplayView, KioskView } from '../snapshots.ts';

// `/display`, `/kiosk`; both wait to be paired, also at `/display/pair` and `/kiosk/pair`

export interface DisplayProps {
  /** Live: GET /api/v1/branches/{id}/display/live */
  snapshot: DisplayView;
}

export interface PairingProps {
  /** Live: GET /api/v1/pairings/{kind}/live */
  snapshot: PairingView;
  kind: DeviceKind;
  /** Where an administrator types the code in, with it. */
  address: string;
  qr: { size: number; path: string };
}

export interface KioskProps {
  /** Live: GET /api/v1/kiosks/{id}/live, without pairing GET /api/v1/branches/{id}/kiosk/live */
  snapshot: KioskView;
}
