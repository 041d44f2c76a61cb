import type { CounterView, StaffTicket } from '../../shared/snapshots.ts';

export const now = Date.parse('2026-11-22T08:05:00+07:00');

export function testTicket(more: Partial<StaffTicket> = {}): StaffTicket {
  return {
    id: 't12',
    number: 'A012',
    state: 'waiting',
    service: { id: 's', name: 'Pendaftaran', prefix: 'A' },
    name: 'Siti Rahma',
    phone: '+6281234567890',
    priorityClass: 'regular',
    priorityName: { id: 'Umum', en: 'Regular' },
    calls: 0,
    issuedAt: '2026-11-22T07:40:00+07:00',
    calledAt: null,
    lastCalledAt: null,
    servedAt: null,
    counter: null,
    sentTo: null,
    heldAt: null,
    resumeAt: null,
    note: null,
    print: null,
    journey: null,
    ...more,
  };
}

export function testSnapshot(more: Partial<CounterView> = {}): CounterView {
  const waiting = more.waiting ?? [testTicket({ id: 't13', number: 'A013', name: 'Budi' })];
  return {
    branch: { id: 'b', name: 'Kantor Sukamaju', timeZone: 'Asia/Jakarta' },
    serviceDay: '2026-11-22',
    counter: {
      id: 'c1',
      name: 'Loket A',
      open: true,
      staff: { id: 'me', name: 'Petugas Loket A' },
      openedAt: '2026-11-22T08:00:00+07:00',
      break: null,
    },
    services: [{ id: 's', name: 'Pendaftaran', prefix: 'A', waiting: waiting.length }],
    ticket: null,
    waiting,
    waitingTotal: waiting.length,
    next: waiting[0] ? { ticketId: waiting[0].id, number: waiting[0].number, why: { because: 'arrival' } } : null,
    held: [],
    noShows: [],
    undo: null,
    deviceTroubles: [],
    choices: {
      services: [
        { id: 's', name: 'Pendaftaran', prefix: 'A' },
        { id: 's2', name: 'Farmasi', prefix: 'F' },
      ],
      counters: [{ id: 'c2', name: 'Loket B', open: true }],
      priorityClasses: [
        { code: 'regular', name: { id: 'Umum', en: 'Regular' } },
        { code: 'elderly', name: { id: 'Lansia', en: 'Elderly' } },
      ],
      results: [],
      breakReasons: ['Istirahat', 'Salat'],
      cancelReasons: [],
    },
    limits: { minimumCalls: 1, noShowDelay: 0, recallLimit: null },
    today: {
      issued: 13,
      waiting: waiting.length,
      atCounter: 0,
      completed: 11,
      noShow: 1,
      cancelled: 0,
      expired: 0,
      averageWait: 540,
      averageService: 210,
    },
    ...more,
  };
}

export const closedCounter = { ...testSnapshot().counter, open: false, staff: null, openedAt: null };
