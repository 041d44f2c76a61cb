import type { Locale } from '../../shared/page.ts';
import type { Action } from './actions.ts';

export interface CounterMessages {
  chooseTitle: string;
  chooseLead: string;
  noCounters: string;
  yours: string;
  open: string;
  closed: string;
  at: (name: string) => string;
  signedInAs: string;
  otherCounters: string;
  account: string;
  admin: string;
  signOut: string;
  demonstration: string;
  changePassword: string;
  needsScript: string;
  actions: Record<Action, string>;
  callAgain: string;
  callNumber: (number: string) => string;
  again: string;
  pending: string;
  network: string;
  signIn: string;
  dismiss: string;
  counterClosed: string;
  colleagueHere: (name: string) => string;
  nobodyAtCounter: string;
  nobodyWaiting: string;
  peopleWaiting: (count: number) => string;
  calledAt: (time: string) => string;
  servedAt: (time: string) => string;
  waitedSince: (time: string) => string;
  calls: (count: number) => string;
  ticket: string;
  service: string;
  name: string;
  phone: string;
  priority: string;
  unknownName: string;
  line: string;
  search: string;
  nothingFound: string;
  firstOf: (shown: number, total: number) => string;
  noShows: string;
  today: string;
  completed: string;
  noShowCount: string;
  waiting: string;
  averageWait: string;
  averageService: string;
  shortcuts: string;
  useShortcuts: string;
  searchKey: string;
  helpKey: string;
}

const id: CounterMessages = {
  chooseTitle: 'Pilih loket',
  chooseLead: 'Di loket mana Anda bertugas?',
  noCounters: 'Belum ada loket. Mintalah administrator menambahkannya.',
  yours: 'Loket Anda',
  open: 'Buka',
  closed: 'Tutup',
  at: (name) => `Petugas: ${name}`,
  signedInAs: 'Masuk sebagai',
  otherCounters: 'Loket lain',
  account: 'Akun',
  admin: 'Admin',
  signOut: 'Keluar',
  demonstration: 'Akun ini masih memakai kata sandi demonstrasi yang diketahui semua orang.',
  changePassword: 'Ganti kata sandi',
  needsScript: 'Layar loket memerlukan JavaScript. Aktifkan dahulu di peramban ini.',
  actions: {
    open: 'Buka loket',
    close: 'Tutup loket',
    'call-next': 'Panggil berikutnya',
    call: 'Panggil',
    recall: 'Panggil ulang',
    serve: 'Layani',
    complete: 'Selesai',
    'complete-and-next': 'Selesai & panggil berikutnya',
    'no-show': 'Tidak hadir',
  },
  callAgain: 'Panggil lagi',
  callNumber: (number) => `Panggil ${number}`,
  again: 'Tekan sekali lagi',
  pending: 'Mengirim…',
  network: 'Server tidak menjawab. Periksa sambungan, lihat keadaan di layar, lalu coba lagi.',
  signIn: 'Masuk lagi',
  dismiss: 'Tutup pesan',
  counterClosed: 'Loket ini belum dibuka.',
  colleagueHere: (name) => `Loket ini sedang dipakai ${name}. Anda hanya dapat melihat.`,
  nobodyAtCounter: 'Belum ada nomor di loket.',
  nobodyWaiting: 'Tidak ada yang menunggu.',
  peopleWaiting: (count) => `${count} orang menunggu.`,
  calledAt: (time) => `Dipanggil ${time}`,
  servedAt: (time) => `Dilayani sejak ${time}`,
  waitedSince: (time) => `Mengambil nomor ${time}`,
  calls: (count) => `dipanggil ${count}×`,
  ticket: 'Nomor di loket',
  service: 'Layanan',
  name: 'Nama',
  phone: 'Telepon',
  priority: 'Prioritas',
  unknownName: 'Tanpa nama',
  line: 'Menunggu',
  search: 'Cari nomor, nama, atau telepon',
  nothingFound: 'Tidak ditemukan di antrian.',
  firstOf: (shown, total) => `${shown} terdepan dari ${total}.`,
  noShows: 'Tidak hadir',
  today: 'Hari ini',
  completed: 'Selesai',
  noShowCount: 'Tidak hadir',
  waiting: 'Menunggu',
  averageWait: 'Rata-rata tunggu',
  averageService: 'Rata-rata layanan',
  shortcuts: 'Tombol pintas',
  useShortcuts: 'Pakai tombol pintas',
  searchKey: 'Cari di antrian',
  helpKey: 'Bantuan ini',
};

const en: CounterMessages = {
  chooseTitle: 'Choose a counter',
  chooseLead: 'Which counter are you at?',
  noCounters: 'There are no counters yet. Ask an administrator to add one.',
  yours: 'Your counter',
  open: 'Open',
  closed: 'Closed',
  at: (name) => `Staff: ${name}`,
  signedInAs: 'Signed in as',
  otherCounters: 'Other counters',
  account: 'Account',
  admin: 'Admin',
  signOut: 'Sign out',
  demonstration: 'This account still has the demonstration password that everybody knows.',
  changePassword: 'Change password',
  needsScript: 'The counter needs JavaScript. Please turn it on in this browser.',
  actions: {
    open: 'Open counter',
    close: 'Close counter',
    'call-next': 'Call next',
    call: 'Call',
    recall: 'Call again',
    serve: 'Serve',
    complete: 'Complete',
    'complete-and-next': 'Complete & call next',
    'no-show': 'No-show',
  },
  callAgain: 'Call again',
  callNumber: (number) => `Call ${number}`,
  again: 'Press once more',
  pending: 'Sending…',
  network: 'The server does not answer. Check the connection, look at the state shown here, then try again.',
  signIn: 'Sign in again',
  dismiss: 'Dismiss',
  counterClosed: 'This counter is not open.',
  colleagueHere: (name) => `${name} has this counter open. You can only watch.`,
  nobodyAtCounter: 'No number at the counter.',
  nobodyWaiting: 'Nobody is waiting.',
  peopleWaiting: (count) => (count === 1 ? '1 person is waiting.' : `${count} people are waiting.`),
  calledAt: (time) => `Called at ${time}`,
  servedAt: (time) => `Being served since ${time}`,
  waitedSince: (time) => `Took the number at ${time}`,
  calls: (count) => `called ${count}×`,
  ticket: 'Number at the counter',
  service: 'Service',
  name: 'Name',
  phone: 'Phone',
  priority: 'Priority',
  unknownName: 'No name',
  line: 'Waiting',
  search: 'Search number, name or phone',
  nothingFound: 'Not found in the line.',
  firstOf: (shown, total) => `The first ${shown} of ${total}.`,
  noShows: 'No-shows',
  today: 'Today',
  completed: 'Completed',
  noShowCount: 'No-shows',
  waiting: 'Waiting',
  averageWait: 'Average wait',
  averageService: 'Average service',
  shortcuts: 'Keyboard shortcuts',
  useShortcuts: 'Use shortcuts',
  searchKey: 'Search the line',
  helpKey: 'This help',
};

export const counterMessages: Record<Locale, CounterMessages> = { id, en };
