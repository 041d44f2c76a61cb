import type { DeviceKind } from '../../shared/devices.ts';
import type { Accent, DisplayLayout, Theme, VoiceSource } from '../../shared/display-settings.ts';
import type { PrintingWay } from '../../shared/kiosk-settings.ts';
import type { Locale } from '../../shared/page.ts';

interface SettingsMessages {
  back: string;
  addTitle: Record<DeviceKind, string>;
  editTitle: (name: string) => string;
  create: Record<DeviceKind, string>;
  afterwards: string;
  name: string;
  nameHint: string;
  content: string;
  services: string;
  counters: string;
  allHint: string;
  layout: string;
  layouts: Record<DisplayLayout, string>;
  layoutHints: Record<DisplayLayout, string>;
  look: string;
  theme: string;
  themes: Record<Theme, string>;
  accent: string;
  accents: Record<Accent, string>;
  locale: string;
  asBrowser: string;
  languages: Record<Locale, string>;
  logo: string;
  logoHint: string;
  none: string;
  runningText: string;
  runningHint: string;
  playlist: string;
  playlistHint: string;
  noMedia: string;
  toMedia: string;
  place: string;
  placeOf: (name: string) => string;
  seconds: string;
  secondsOf: (name: string) => string;
  video: string;
  voice: string;
  unspoken: (names: string[]) => string;
  toVoice: string;
  source: string;
  sources: Record<VoiceSource, string>;
  spokenIn: string;
  both: (first: string, second: string) => string;
  numbers: string;
  words: string;
  digits: string;
  sentence: Record<Locale, string>;
  sentenceHint: string;
  unspokenWords: string;
  standardInstead: string;
  volume: string;
  chime: string;
  quiet: string;
  quietHint: string;
  from: string;
  until: string;
  kioskLocale: string;
  welcome: string;
  welcomeHint: string;
  printing: string;
  printingWay: string;
  ways: Record<PrintingWay, string>;
  printer: string;
  printerHint: string;
  paper: string;
  paperHint: string;
  millimetres: (width: number) => string;
  returnAfter: string;
  returnHint: string;
  gone: string;
  deleteAsk: string;
  deleteNow: (name: string) => string;
  deleteMeans: string;
}

const id: SettingsMessages = {
  back: 'Semua perangkat',
  addTitle: { display: 'Tambah layar', kiosk: 'Tambah kios' },
  editTitle: (name) => `Pengaturan ${name}`,
  create: { display: 'Buat layar', kiosk: 'Buat kios' },
  afterwards: 'Sesudah dibuat, sandingkan dengan kode yang tampil di perangkatnya.',
  name: 'Nama',
  nameHint: 'Menurut tempatnya, misalnya Layar lobi.',
  content: 'Isi',
  services: 'Layanan',
  counters: 'Loket',
  allHint: 'Tanpa pilihan: semuanya.',
  layout: 'Tata letak',
  layouts: { grid: 'Kisi loket', single: 'Satu panggilan besar', media: 'Kisi dan media' },
  layoutHints: {
    grid: 'Semua loket dengan nomornya; panggilan terakhir di samping.',
    single: 'Panggilan terbaru memenuhi layar. Cocok untuk satu sampai tiga loket.',
    media: 'Gambar dan video dari daftar putar, loket di sampingnya.',
  },
  look: 'Tampilan',
  theme: 'Tema',
  themes: { auto: 'Menurut perangkat', light: 'Terang', dark: 'Gelap' },
  accent: 'Warna panggilan',
  accents: { amber: 'Kuning', teal: 'Hijau toska', blue: 'Biru', purple: 'Ungu', red: 'Merah', gray: 'Abu-abu' },
  locale: 'Bahasa layar',
  asBrowser: 'Menurut peramban',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  logo: 'Logo',
  logoHint: 'Dari gambar yang sudah diunggah di halaman Media.',
  none: '(tanpa)',
  runningText: 'Teks berjalan',
  runningHint: 'Kosong: tidak tampil.',
  playlist: 'Daftar putar',
  playlistHint:
    'Tampil pada tata letak "Kisi dan media", menurut urutannya. Gambar tampil sekian detik, video sampai selesai.',
  noMedia: 'Belum ada gambar atau video.',
  toMedia: 'Unggah di halaman Media',
  place: 'Urutan',
  placeOf: (name) => `Urutan ${name}`,
  seconds: 'detik',
  secondsOf: (name) => `Lama tampil ${name}, detik`,
  video: 'video',
  voice: 'Suara',
  unspoken: (names) => `Belum ada rekaman untuk nama: ${names.join(', ')}.`,
  toVoice: 'Rekam di halaman Suara',
  source: 'Suara panggilan',
  sources: { clips: 'Rekaman dari server', browser: 'Suara peramban', off: 'Tanpa suara' },
  spokenIn: 'Diucapkan dalam',
  both: (first, second) => `${first}, lalu ${second}`,
  numbers: 'Angka',
  words: 'bilangan: dua puluh tiga',
  digits: 'satu per satu: dua tiga',
  sentence: { id: 'Kalimat bahasa Indonesia', en: 'Kalimat bahasa Inggris' },
  sentenceHint: '{number} menjadi nomornya, {counter} menjadi nama loketnya.',
  unspokenWords: 'Belum ada rekaman untuk kata:',
  standardInstead: 'Sampai direkam, layar mengucapkan kalimat bawaan.',
  volume: 'Volume, 0 sampai 100',
  chime: 'Bunyikan lonceng sebelum panggilan',
  quiet: 'Jam tenang',
  quietHint:
    'Tanpa suara, panggilan hanya tampil. Boleh melewati tengah malam, misalnya 20:00 sampai 06:00. Kosong: tidak ada.',
  from: 'Dari',
  until: 'Sampai',
  kioskLocale: 'Bahasa awal',
  welcome: 'Sapaan',
  welcomeHint: 'Kosong: sapaan biasa.',
  printing: 'Cetak',
  printingWay: 'Cara mencetak',
  ways: {
    none: 'Tanpa kertas, hanya di layar',
    browser: 'Lewat peramban kios',
    network: 'Printer jaringan, dari server',
    usb: 'Printer USB pada kios',
    serial: 'Printer serial pada kios',
  },
  printer: 'Printer jaringan',
  printerHint: 'Dipakai bila mencetak lewat jaringan.',
  paper: 'Lebar kertas',
  paperHint: 'Dipakai bila mencetak lewat peramban, USB, atau serial.',
  millimetres: (width) => `${width} mm`,
  returnAfter: 'Kembali ke awal setelah, detik',
  returnHint: 'Antara 5 dan 120.',
  gone: 'Menghapus perangkat',
  deleteAsk: 'Hapus…',
  deleteNow: (name) => `Ya, hapus ${name}`,
  deleteMeans: 'Perangkat beserta pengaturannya hilang, dan aksesnya berakhir.',
};

const en: SettingsMessages = {
  back: 'All devices',
  addTitle: { display: 'Add a display', kiosk: 'Add a kiosk' },
  editTitle: (name) => `Settings of ${name}`,
  create: { display: 'Create display', kiosk: 'Create kiosk' },
  afterwards: 'When it is created, pair it with the code that the device shows.',
  name: 'Name',
  nameHint: 'By its place, for instance Lobby display.',
  content: 'Content',
  services: 'Services',
  counters: 'Counters',
  allHint: 'None chosen: all of them.',
  layout: 'Layout',
  layouts: { grid: 'Grid of counters', single: 'One big call', media: 'Grid and media' },
  layoutHints: {
    grid: 'All counters with their numbers; the latest calls beside them.',
    single: 'The latest call fills the screen. Good for one to three counters.',
    media: 'Pictures and videos of the playlist, with the counters beside them.',
  },
  look: 'Look',
  theme: 'Theme',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  accent: 'Colour of calls',
  accents: { amber: 'Amber', teal: 'Teal', blue: 'Blue', purple: 'Purple', red: 'Red', gray: 'Gray' },
  locale: 'Language of the screen',
  asBrowser: 'As the browser',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  logo: 'Logo',
  logoHint: 'One of the pictures uploaded on the page Media.',
  none: '(none)',
  runningText: 'Running text',
  runningHint: 'Empty: not shown.',
  playlist: 'Playlist',
  playlistHint:
    'Shown in the layout "Grid and media", in this order. A picture stays for its seconds, a video until its end.',
  noMedia: 'There are no pictures or videos yet.',
  toMedia: 'Upload on the page Media',
  place: 'Order',
  placeOf: (name) => `Order of ${name}`,
  seconds: 's',
  secondsOf: (name) => `Seconds of ${name}`,
  video: 'video',
  voice: 'Voice',
  unspoken: (names) => `There is no recording yet for: ${names.join(', ')}.`,
  toVoice: 'Record on the page Voice',
  source: 'Voice of calls',
  sources: { clips: 'Recordings of the server', browser: "The browser's voice", off: 'No sound' },
  spokenIn: 'Spoken in',
  both: (first, second) => `${first}, then ${second}`,
  numbers: 'Numbers',
  words: 'as a number: twenty-three',
  digits: 'digit by digit: two three',
  sentence: { id: 'Indonesian sentence', en: 'English sentence' },
  sentenceHint: '{number} becomes the number, {counter} the name of the counter.',
  unspokenWords: 'There is no recording yet of:',
  standardInstead: 'Until there is, the display says the standard sentence.',
  volume: 'Volume, 0 to 100',
  chime: 'Sound the chime before a call',
  quiet: 'Quiet hours',
  quietHint: 'No sound, calls are only shown. May pass midnight, for instance 20:00 until 06:00. Empty: none.',
  from: 'From',
  until: 'Until',
  kioskLocale: 'Language at the start',
  welcome: 'Welcome',
  welcomeHint: 'Empty: the usual one.',
  printing: 'Printing',
  printingWay: 'Way of printing',
  ways: {
    none: 'No paper, only on the screen',
    browser: "The kiosk's browser",
    network: 'Network printer, from the server',
    usb: 'USB printer on the kiosk',
    serial: 'Serial printer on the kiosk',
  },
  printer: 'Network printer',
  printerHint: 'Used when printing over the network.',
  paper: 'Width of the paper',
  paperHint: 'Used when printing by browser, USB or serial.',
  millimetres: (width) => `${width} mm`,
  returnAfter: 'Back to the start after, seconds',
  returnHint: 'Between 5 and 120.',
  gone: 'Delete the device',
  deleteAsk: 'Delete…',
  deleteNow: (name) => `Yes, delete ${name}`,
  deleteMeans: 'The device and its settings are gone, and its access ends.',
};

export const deviceSettingsMessages: Record<Locale, SettingsMessages> = { id, en };
