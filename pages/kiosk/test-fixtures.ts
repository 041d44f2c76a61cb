import type { KioskService, KioskTicket } from '../../shared/snapshots.ts';

const branch = { id: 'b1', name: 'Kantor Kota', timeZone: 'Asia/Jakarta' };

export const serviceOf = (more: Partial<KioskService> = {}): KioskService => ({
  id: 's1',
  name: 'Loket A',
  prefix: 'A',
  group: [],
  dailyQuota: null,
  remaining: null,
  waiting: 3,
  open: true,
  closedBecause: null,
  phoneRequired: false,
  opensAt: '08:00',
  closesAt: '15:00',
  lastIssueAt: null,
  ...more,
});

export const kioskTicketOf = (more: Partial<KioskTicket> = {}): KioskTicket => ({
  ticket: {
    id: 't1',
    number: 'A012',
    state: 'waiting',
    serviceDay: '2026-11-23',
    branch,
    service: { id: 's1', name: 'Loket A', prefix: 'A' },
    counter: null,
    ahead: 3,
    calls: 0,
    priorityClass: 'regular',
    priorityName: { id: 'Umum', en: 'Regular' },
    issuedAt: '2026-11-23T08:05:00+07:00',
    calledAt: null,
    lastCalledAt: null,
    servedAt: null,
    endedAt: null,
    next: null,
    journey: null,
    calling: [],
  },
  address: 'http://localhost:3000/t/t1',
  qr: { size: 33, path: 'M4 4h1v1h-1z' },
  print: null,
  ...more,
});
