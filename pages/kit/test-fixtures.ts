import type { BranchView, ServiceView, TicketView } from '../../shared/snapshots.ts';
import type { ViewContext } from './page.ts';

export const branch: BranchView = { id: 'b1', name: 'Kantor Kota', timeZone: 'Asia/Jakarta' };

export const context: ViewContext = {
  locale: 'id',
  now: Date.parse('2026-11-23T08:30:00+07:00'),
  csrf: 'csrf-token',
  path: '/',
  version: '1',
  staff: null,
  connection: 'initial',
  clockOffset: 0,
};

export const serviceOf = (more: Partial<ServiceView> = {}): ServiceView => ({
  id: 's1',
  name: 'Loket A',
  prefix: 'A',
  dailyQuota: 100,
  remaining: 57,
  waiting: 3,
  open: true,
  closedBecause: null,
  phoneRequired: false,
  opensAt: '08:00',
  closesAt: '15:00',
  lastIssueAt: null,
  ...more,
});

export const ticketOf = (more: Partial<TicketView> = {}): TicketView => ({
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
  calling: [
    {
      number: 'A008',
      state: 'called',
      counter: { id: 'c1', name: 'Loket A' },
      calledAt: '2026-11-23T08:20:00+07:00',
    },
  ],
  ...more,
});
