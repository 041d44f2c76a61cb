import type { Locale } from '../../shared/page.ts';

interface DisplayMessages {
  title: string;
  nowCalling: string;
  callAgain: string;
  latestCall: string;
  welcome: string;
  counters: string;
  closed: string;
  ready: string;
  recentCalls: string;
  noCalls: string;
  waiting: string;
  nobodyWaiting: string;
  enableSound: string;
  soundOff: string;
  runningText: string;
  soundHint: string;
  fullscreen: string;
}

const id: DisplayMessages = {
  title: 'Layar antrian',
  nowCalling: 'Sekarang dipanggil',
  callAgain: 'Panggilan ulang',
  latestCall: 'Panggilan terakhir',
  welcome: 'Selamat datang. Silakan tunggu nomor Anda dipanggil.',
  counters: 'Loket',
  closed: 'Tutup',
  ready: 'Buka',
  recentCalls: 'Baru dipanggil',
  noCalls: 'Belum ada panggilan hari ini.',
  waiting: 'Menunggu',
  nobodyWaiting: 'Belum ada layanan.',
  enableSound: 'Ketuk untuk mengaktifkan suara',
  soundOff: 'Suara belum aktif',
  runningText: 'Informasi',
  soundHint:
    'Suara belum aktif; tombol OK pada remote juga bisa. Agar selalu aktif, izinkan autoplay untuk alamat ini di pengaturan browser.',
  fullscreen: 'Layar penuh',
};

const en: DisplayMessages = {
  title: 'Queue display',
  nowCalling: 'Now calling',
  callAgain: 'Calling again',
  latestCall: 'Latest call',
  welcome: 'Welcome. Please wait for your number.',
  counters: 'Counters',
  closed: 'Closed',
  ready: 'Open',
  recentCalls: 'Just called',
  noCalls: 'No calls yet today.',
  waiting: 'Waiting',
  nobodyWaiting: 'No services yet.',
  enableSound: 'Tap to turn on the sound',
  soundOff: 'The sound is off',
  runningText: 'Information',
  soundHint:
    "The sound is off; OK on the remote control works too. To keep it on, allow autoplay for this address in the browser's settings.",
  fullscreen: 'Full screen',
};

export const displayMessages: Record<Locale, DisplayMessages> = { id, en };
