import type { KioskView } from '../../shared/snapshots.ts';

/** Of what this kiosk is shown. */
export const kioskAddress = ({ screen, branch }: KioskView): string =>
  screen.orders ? `/api/v1/kiosks/${screen.orders.id}` : `/api/v1/branches/${branch.id}/kiosk`;

/** Where it takes numbers. */
export const ticketsAddress = ({ screen, branch }: KioskView): string =>
  screen.orders ? '/api/v1/kiosk/tickets' : `/api/v1/branches/${branch.id}/kiosk/tickets`;
