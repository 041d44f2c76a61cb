import type { Locale } from '../../shared/page.ts';
import type { Action, Tool } from './actions.ts';

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
  onBreak: (reason: string | null, time: string) => string;
  takeBreak: string;
  nextUp: (number: string, why: string) => string;
  continueTo: (service: string) => string;
  undoOf: (what: string, number: string) => string;
  undone: Record<string, string>;
  noShowWait: (time: string) => string;
  callFirst: string;
  notPrinted: (why: string | null) => string;
  printAsked: string;
  more: string;
  moreOf: (number: string) => string;
  tools: Record<Tool, string>;
  holdOpen: string;
  holdFor: (minutes: number) => string;
  places: Record<'front' | 'original' | 'end', string>;
  onlyAt: (counter: string) => string;
  nextStep: (service: string) => string;
  result: string;
  noResult: string;
  note: string;
  journey: string;
  journeyStep: (name: string, step: number, steps: number) => string;
  held: string;
  heldSince: (time: string) => string;
  comesBack: (time: string) => string;
  sentTo: (counter: string) => string;
  breakReason: string;
  noReason: string;
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
    continue: 'Lanjutkan',
    undo: 'Urungkan',
    print: 'Cetak ulang',
    'take-over': 'Ambil alih loket ini',
    break: 'Istirahat',
    back: 'Kembali bertugas',
    resume: 'Lanjutkan',
    hold: 'Tunda',
    return: 'Kembalikan',
    transfer: 'Pindahkan',
    redirect: 'Selesai & lanjutkan',
    priority: 'Ubah',
    note: 'Simpan',
    cancel: 'Batalkan',
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
  onBreak: (reason, time) => `${reason ?? 'Istirahat'} sejak ${time}. Tidak ada yang dipanggil ke loket ini.`,
  takeBreak: 'Istirahat',
  nextUp: (number, why) => `Berikutnya ${number}: ${why}`,
  continueTo: (service) => `Selesai & lanjut ke ${service}`,
  undoOf: (what, number) => `Urungkan: ${what} ${number}`,
  undone: {
    call: 'panggil',
    recall: 'panggil ulang',
    serve: 'layani',
    complete: 'selesai',
    'no-show': 'tidak hadir',
    hold: 'tunda',
    resume: 'lanjutkan',
    return: 'kembalikan',
    transfer: 'pindahkan',
    redirect: 'lanjutkan ke layanan lain',
    cancel: 'batalkan',
    note: 'catatan',
    priority: 'prioritas',
    'take-over': 'ambil alih',
  },
  noShowWait: (time) => `Tidak hadir (${time})`,
  callFirst: 'Tidak hadir (panggil lagi dahulu)',
  notPrinted: (why) => `Belum tercetak${why ? `: ${why}` : ''}`,
  printAsked: 'Sedang dicetak…',
  more: 'Tindakan lain',
  moreOf: (number) => `Tindakan lain untuk ${number}`,
  tools: {
    hold: 'Tunda',
    return: 'Kembalikan ke antrian',
    transfer: 'Pindahkan, nomor tetap',
    redirect: 'Selesai, lanjut dengan nomor baru',
    priority: 'Prioritas',
    note: 'Catatan untuk rekan',
    cancel: 'Batalkan, alasan',
  },
  holdOpen: 'sampai dilanjutkan',
  holdFor: (minutes) => `${minutes} menit, lalu kembali ke antrian`,
  places: { front: 'paling depan', original: 'tempat semula', end: 'paling belakang' },
  onlyAt: (counter) => `hanya ${counter}`,
  nextStep: (service) => `langkah berikutnya: ${service}`,
  result: 'Hasil',
  noResult: '(tanpa hasil)',
  note: 'Catatan',
  journey: 'Kunjungan',
  journeyStep: (name, step, steps) => `${name}, langkah ${step} dari ${steps}`,
  held: 'Ditunda',
  heldSince: (time) => `sejak ${time}`,
  comesBack: (time) => `kembali ${time}`,
  sentTo: (counter) => `ke ${counter}`,
  breakReason: 'Alasan istirahat',
  noReason: '(tanpa alasan)',
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
    continue: 'Send on',
    undo: 'Undo',
    print: 'Print again',
    'take-over': 'Take this counter over',
    break: 'Break',
    back: 'Back to work',
    resume: 'Resume',
    hold: 'Hold',
    return: 'Return',
    transfer: 'Transfer',
    redirect: 'Complete & send on',
    priority: 'Change',
    note: 'Save',
    cancel: 'Cancel',
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
  onBreak: (reason, time) => `${reason ?? 'On a break'} since ${time}. Nobody is called to this counter.`,
  takeBreak: 'Break',
  nextUp: (number, why) => `Next ${number}: ${why}`,
  continueTo: (service) => `Complete & send on to ${service}`,
  undoOf: (what, number) => `Undo: ${what} ${number}`,
  undone: {
    call: 'call',
    recall: 'call again',
    serve: 'serve',
    complete: 'complete',
    'no-show': 'no-show',
    hold: 'hold',
    resume: 'resume',
    return: 'return',
    transfer: 'transfer',
    redirect: 'send on',
    cancel: 'cancel',
    note: 'note',
    priority: 'priority',
    'take-over': 'take over',
  },
  noShowWait: (time) => `No-show (${time})`,
  callFirst: 'No-show (call again first)',
  notPrinted: (why) => `Not printed${why ? `: ${why}` : ''}`,
  printAsked: 'Printing…',
  more: 'Other actions',
  moreOf: (number) => `Other actions for ${number}`,
  tools: {
    hold: 'Hold',
    return: 'Return to the line',
    transfer: 'Transfer, same number',
    redirect: 'Complete, go on with a new number',
    priority: 'Priority',
    note: 'Note for colleagues',
    cancel: 'Cancel, reason',
  },
  holdOpen: 'until resumed',
  holdFor: (minutes) => `${minutes} minutes, then back to the line`,
  places: { front: 'at the front', original: 'original place', end: 'at the end' },
  onlyAt: (counter) => `${counter} only`,
  nextStep: (service) => `next step: ${service}`,
  result: 'Result',
  noResult: '(no result)',
  note: 'Note',
  journey: 'Visit',
  journeyStep: (name, step, steps) => `${name}, step ${step} of ${steps}`,
  held: 'On hold',
  heldSince: (time) => `since ${time}`,
  comesBack: (time) => `back at ${time}`,
  sentTo: (counter) => `to ${counter}`,
  breakReason: 'Reason of the break',
  noReason: '(no reason)',
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
