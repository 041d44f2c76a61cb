import type { DeviceKind } from '../../../shared/devices.ts';
import type { Locale } from '../../../shared/page.ts';

interface DeviceMessages {
  pairTitle: Record<DeviceKind, string>;
  pairLead: string;
  code: string;
  /** Before and after the address at which it is typed in. */
  openThis: string;
  typeIt: string;
  scan: string;
  qr: string;
  byItself: string;
  limited: string;
  paired: string;
}

const id: DeviceMessages = {
  pairTitle: { display: 'Sandingkan layar ini', kiosk: 'Sandingkan kios ini' },
  pairLead: 'Perangkat ini belum terdaftar.',
  code: 'Kode',
  openThis: 'Administrator: buka',
  typeIt: 'lalu ketik kode ini.',
  scan: 'Atau pindai dengan ponsel.',
  qr: 'Kode QR menuju halaman penyandingan',
  byItself: 'Layar ini berganti sendiri setelah disandingkan. Kode diperbarui sendiri.',
  limited: 'Terlalu banyak kode diminta dari jaringan ini. Kode baru muncul sendiri sebentar lagi.',
  paired: 'Sudah disandingkan. Sebentar…',
};

const en: DeviceMessages = {
  pairTitle: { display: 'Pair this display', kiosk: 'Pair this kiosk' },
  pairLead: 'This device is not registered yet.',
  code: 'Code',
  openThis: 'Administrator: open',
  typeIt: 'and type this code.',
  scan: 'Or scan this with a phone.',
  qr: 'QR code that leads to the pairing page',
  byItself: 'This screen changes by itself once it is paired. The code renews itself.',
  limited: 'Too many codes were asked for from this network. A new one appears by itself in a while.',
  paired: 'Paired. One moment…',
};

export const deviceMessages: Record<Locale, DeviceMessages> = { id, en };
