import type { HomeProps, TicketProps } from '../../shared/page-props.ts';
import type { TicketView } from '../../shared/snapshots.ts';
import { branch, serviceOf, ticketOf } from '../kit/test-fixtures.ts';

export const homeOf = (more: Partial<HomeProps> = {}): HomeProps => ({
  snapshot: [serviceOf(), serviceOf({ id: 's2', name: 'Loket B', prefix: 'B' })],
  branch,
  branches: [branch],
  priorityClasses: [
    { code: 'regular', name: { id: 'Umum', en: 'Regular' } },
    { code: 'elderly', name: { id: 'Lansia', en: 'Elderly' } },
  ],
  journeys: [],
  requestKey: 'request-key',
  values: null,
  error: null,
  ...more,
});

export const ticketPropsOf = (more: Partial<TicketView> = {}): TicketProps => ({
  snapshot: ticketOf(more),
  address: 'http://localhost:3000/t/t1',
  qr: { size: 33, path: 'M4 4h1v1h-1z' },
  error: null,
});
