import type { DeviceProblem } from '../../shared/devices.ts';
import type { Locale } from '../../shared/page.ts';
import type { PrintProblem } from '../../shared/printing.ts';
import type { DeviceState } from './device-state.ts';

interface DeviceListMessages {
  title: string;
  lead: string;
  pair: string;
  addDisplay: string;
  addKiosk: string;
  addPrinter: string;
  groups: { display: string; kiosk: string; printer: string };
  empty: { display: string; kiosk: string; printer: string };
  states: Record<DeviceState, string>;
  problems: Record<DeviceProblem, string>;
  printProblems: Record<PrintProblem, string>;
  lastSeen: string;
  never: string;
  ago: (seconds: number) => string;
  version: string;
  newest: string;
  old: string;
  unknown: string;
  browser: string;
  address: string;
  paper: string;
  reload: string;
  reloadOf: (name: string) => string;
  identify: string;
  identifyOf: (name: string) => string;
  edit: string;
  editOf: (name: string) => string;
  revoke: string;
  revokeNow: (name: string) => string;
  revokeMeans: string;
  pairThis: string;
}

const id: DeviceListMessages = {
  title: 'Perangkat',
  lead: 'Layar, kios, dan printer di ruang tunggu, dan keadaannya sekarang.',
  pair: 'Sandingkan perangkat',
  addDisplay: 'Tambah layar',
  addKiosk: 'Tambah kios',
  addPrinter: 'Tambah printer',
  groups: { display: 'Layar', kiosk: 'Kios', printer: 'Printer jaringan' },
  empty: {
    display: 'Belum ada layar. Selama itu /display menampilkan semua loket cabang.',
    kiosk: 'Belum ada kios. Selama itu /kiosk menampilkan semua layanan cabang.',
    printer: 'Belum ada printer jaringan.',
  },
  states: {
    unpaired: 'Menunggu penyandingan',
    unseen: 'Belum terlihat',
    away: 'Tidak terhubung',
    problem: 'Ada masalah',
    online: 'Terhubung',
  },
  problems: {
    'sound-blocked': 'Peramban menahan suara. Sentuh layar itu sekali.',
    'media-unplayable': 'Sebuah gambar atau video tidak dapat diputar.',
    'voice-missing': 'Layar itu tidak punya suara untuk memanggil.',
    printer: 'Printer kios tidak mencetak.',
  },
  printProblems: {
    unreachable: 'Tidak dapat dihubungi. Periksa listrik, kabel, dan alamatnya.',
    'no-answer': 'Menerima data tetapi tidak menjawab.',
    'paper-out': 'Kertas habis.',
    'cover-open': 'Penutup terbuka.',
    'printer-error': 'Printer melaporkan kesalahan.',
    interrupted: 'Cetakan terputus.',
    refused: 'Printer menolak.',
  },
  lastSeen: 'Terakhir terlihat',
  never: 'belum pernah',
  ago: (seconds) => {
    if (seconds < 60) return `${Math.floor(seconds)} detik lalu`;
    if (seconds < 3600) return `${Math.floor(seconds / 60)} menit lalu`;
    if (seconds < 86_400) return `${Math.floor(seconds / 3600)} jam lalu`;
    return `${Math.floor(seconds / 86_400)} hari lalu`;
  },
  version: 'Versi',
  newest: 'terbaru',
  old: 'lama, muat ulang',
  unknown: 'belum diketahui',
  browser: 'Peramban',
  address: 'Alamat',
  paper: 'Kertas',
  reload: 'Muat ulang',
  reloadOf: (name) => `Muat ulang ${name}`,
  identify: 'Tampilkan nama',
  identifyOf: (name) => `Tampilkan nama ${name}`,
  edit: 'Ubah',
  editOf: (name) => `Ubah ${name}`,
  revoke: 'Cabut akses…',
  revokeNow: (name) => `Ya, cabut akses ${name}`,
  revokeMeans: 'Perangkat ini langsung berhenti dan menampilkan kode penyandingan. Pengaturannya tetap tersimpan.',
  pairThis: 'Sandingkan',
};

const en: DeviceListMessages = {
  title: 'Devices',
  lead: 'Displays, kiosks and printers in the waiting room, and how they are now.',
  pair: 'Pair a device',
  addDisplay: 'Add a display',
  addKiosk: 'Add a kiosk',
  addPrinter: 'Add a printer',
  groups: { display: 'Displays', kiosk: 'Kiosks', printer: 'Network printers' },
  empty: {
    display: 'No displays yet. Until there is one, /display shows all counters of the branch.',
    kiosk: 'No kiosks yet. Until there is one, /kiosk shows all services of the branch.',
    printer: 'No network printers yet.',
  },
  states: {
    unpaired: 'Waits to be paired',
    unseen: 'Not seen yet',
    away: 'Not connected',
    problem: 'Has a problem',
    online: 'Connected',
  },
  problems: {
    'sound-blocked': 'The browser blocks sound. Touch that screen once.',
    'media-unplayable': 'A picture or video cannot be played.',
    'voice-missing': 'That screen has no voice for its calls.',
    printer: "The kiosk's printer does not print.",
  },
  printProblems: {
    unreachable: 'Cannot be reached. Check power, cable and address.',
    'no-answer': 'Takes data but does not answer.',
    'paper-out': 'Out of paper.',
    'cover-open': 'The cover is open.',
    'printer-error': 'The printer reports an error.',
    interrupted: 'Printing was interrupted.',
    refused: 'The printer refused.',
  },
  lastSeen: 'Last seen',
  never: 'never',
  ago: (seconds) => {
    if (seconds < 60) return `${Math.floor(seconds)} s ago`;
    if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
    if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
    return `${Math.floor(seconds / 86_400)} days ago`;
  },
  version: 'Version',
  newest: 'newest',
  old: 'old, reload it',
  unknown: 'not known yet',
  browser: 'Browser',
  address: 'Address',
  paper: 'Paper',
  reload: 'Reload',
  reloadOf: (name) => `Reload ${name}`,
  identify: 'Show its name',
  identifyOf: (name) => `Show the name of ${name}`,
  edit: 'Edit',
  editOf: (name) => `Edit ${name}`,
  revoke: 'Revoke access…',
  revokeNow: (name) => `Yes, revoke access of ${name}`,
  revokeMeans: 'This device stops at once and shows a pairing code. Its settings are kept.',
  pairThis: 'Pair',
};

export const deviceListMessages: Record<Locale, DeviceListMessages> = { id, en };
