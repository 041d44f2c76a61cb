import type { Locale } from '../../../shared/page.ts';
import type { Channel, TicketState } from '../../../shared/ticket.ts';

export interface HistoryMessages {
  locale: Locale;
  sheet: string;
  file: string;
  headings: {
    number: string;
    sequence: string;
    day: string;
    state: string;
    branch: string;
    service: string;
    counter: string;
    staff: string;
    name: string;
    phone: string;
    priority: string;
    channel: string;
    result: string;
    calls: string;
    issuedAt: string;
    calledAt: string;
    servedAt: string;
    endedAt: string;
    wait: string;
    walk: string;
    serviceTime: string;
  };
  states: Record<TicketState, string>;
  channels: Record<Channel, string>;
}

export const historyMessages: Record<Locale, HistoryMessages> = {
  id: {
    locale: 'id',
    sheet: 'Riwayat antrian',
    file: 'riwayat-antrian',
    headings: {
      number: 'Nomor antrian',
      sequence: 'Urutan',
      day: 'Hari layanan',
      state: 'Keadaan',
      branch: 'Cabang',
      service: 'Layanan',
      counter: 'Loket',
      staff: 'Petugas',
      name: 'Nama',
      phone: 'Telepon',
      priority: 'Prioritas',
      channel: 'Diambil lewat',
      result: 'Hasil',
      calls: 'Jumlah panggilan',
      issuedAt: 'Diambil',
      calledAt: 'Dipanggil',
      servedAt: 'Mulai dilayani',
      endedAt: 'Selesai',
      wait: 'Tunggu (detik)',
      walk: 'Jalan (detik)',
      serviceTime: 'Layanan (detik)',
    },
    states: {
      waiting: 'Menunggu',
      called: 'Dipanggil',
      serving: 'Dilayani',
      held: 'Ditunda',
      completed: 'Selesai',
      no_show: 'Tidak hadir',
      cancelled: 'Dibatalkan',
      expired: 'Kedaluwarsa',
    },
    channels: { web: 'Web', api: 'API', kiosk: 'Kios', counter: 'Loket' },
  },
  en: {
    locale: 'en',
    sheet: 'Queue history',
    file: 'queue-history',
    headings: {
      number: 'Ticket',
      sequence: 'Number',
      day: 'Service day',
      state: 'State',
      branch: 'Branch',
      service: 'Service',
      counter: 'Counter',
      staff: 'Staff',
      name: 'Name',
      phone: 'Phone',
      priority: 'Priority',
      channel: 'Taken at',
      result: 'Result',
      calls: 'Calls',
      issuedAt: 'Issued',
      calledAt: 'First called',
      servedAt: 'Service began',
      endedAt: 'Ended',
      wait: 'Wait (seconds)',
      walk: 'Walk (seconds)',
      serviceTime: 'Service (seconds)',
    },
    states: {
      waiting: 'Waiting',
      called: 'Called',
      serving: 'Being served',
      held: 'On hold',
      completed: 'Completed',
      no_show: 'No-show',
      cancelled: 'Cancelled',
      expired: 'Expired',
    },
    channels: { web: 'Web', api: 'API', kiosk: 'Kiosk', counter: 'Counter' },
  },
};
