import type { KioskService, KioskTicket } from '../../shared/snapshots.ts';
import { serviceOf, ticketOf } from '../kit/test-fixtures.ts';

export const kioskServiceOf = (more: Partial<KioskService> = {}): KioskService => ({
  ...serviceOf(),
  group: [],
  ...more,
});

export const kioskTicketOf = (more: Partial<KioskTicket> = {}): KioskTicket => ({
  ticket: ticketOf(),
  address: 'http://localhost:3000/t/t1',
  qr: { size: 33, path: 'M4 4h1v1h-1z' },
  print: null,
  ...more,
});
