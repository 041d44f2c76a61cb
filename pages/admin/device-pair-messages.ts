import type { DeviceKind } from '../../shared/devices.ts';
import type { Locale } from '../../shared/page.ts';

interface PairMessages {
  title: string;
  lead: string;
  code: string;
  codeHint: string;
  next: string;
  submit: string;
  which: Record<DeviceKind, string>;
  fresh: Record<DeviceKind, string>;
  waiting: (name: string) => string;
  replaces: (name: string) => string;
  name: string;
  nameHint: string;
  found: Record<DeviceKind, string>;
  other: string;
}

const id: PairMessages = {
  title: 'Sandingkan perangkat',
  lead: 'Buka /display di TV atau /kiosk di kios. Jika di sana tampil kode, ketik kode itu di sini. Jika tidak, buka /display/pair atau /kiosk/pair.',
  code: 'Kode di layar perangkat',
  codeHint: 'Enam angka. Kode berganti sendiri setiap beberapa menit.',
  next: 'Lanjut',
  submit: 'Sandingkan',
  which: { display: 'Layar itu menjadi', kiosk: 'Kios itu menjadi' },
  fresh: { display: 'layar baru', kiosk: 'kios baru' },
  waiting: (name) => `${name}, menunggu penyandingan`,
  replaces: (name) => `${name}, menggantikan perangkat yang sekarang`,
  name: 'Nama perangkat baru',
  nameHint: 'Menurut tempatnya, misalnya Layar lobi.',
  found: { display: 'Kode cocok: sebuah layar sedang menunggu.', kiosk: 'Kode cocok: sebuah kios sedang menunggu.' },
  other: 'Kode lain',
};

const en: PairMessages = {
  title: 'Pair a device',
  lead: 'Open /display on the TV or /kiosk on the kiosk. If it shows a code, type it in here. If not, open /display/pair or /kiosk/pair.',
  code: 'Code on the screen of the device',
  codeHint: 'Six digits. The code changes by itself every few minutes.',
  next: 'Continue',
  submit: 'Pair',
  which: { display: 'That display becomes', kiosk: 'That kiosk becomes' },
  fresh: { display: 'a new display', kiosk: 'a new kiosk' },
  waiting: (name) => `${name}, waits to be paired`,
  replaces: (name) => `${name}, in place of the present device`,
  name: 'Name of the new device',
  nameHint: 'By its place, for instance Lobby display.',
  found: { display: 'The code is right: a display is waiting.', kiosk: 'The code is right: a kiosk is waiting.' },
  other: 'Another code',
};

export const pairMessages: Record<Locale, PairMessages> = { id, en };
