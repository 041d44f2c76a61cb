import type { Locale } from '../../shared/page.ts';
import type { PrintProblem } from '../../shared/printing.ts';
import type { ServiceView } from '../../shared/snapshots.ts';

interface KioskMessages {
  title: string;
  welcome: string;
  choose: string;
  inGroup: (name: string) => string;
  steps: string;
  start: string;
  back: string;
  services: (count: number) => string;
  waiting: (count: number) => string;
  closed: (because: ServiceView['closedBecause'], opensAt: string | null) => string;
  phoneNeeded: string;
  priority: string;
  priorityChosen: string;
  pages: string;
  previous: string;
  following: string;
  page: (page: number, pages: number) => string;
  noServices: string;
  otherLanguage: string;
  contrast: string;
  phone: { title: string; why: string; number: string; erase: string; send: string; cancel: string; empty: string };
  taking: string;
  retrying: string;
  number: string;
  service: string;
  ahead: (count: number) => string;
  next: string;
  qr: string;
  scan: string;
  print: Record<'printing' | 'printed' | 'failed', string>;
  unprinted: string;
  photograph: string;
  done: string;
  returns: (seconds: number) => string;
  spoken: (number: string, service: string) => string;
  lost: { title: string; advice: string; again: string };
  uncertain: { title: string; advice: string; again: string; leave: string };
  menu: {
    title: string;
    unpaired: string;
    connect: string;
    test: string;
    reload: string;
    close: string;
    connected: string;
    notConnected: string;
    problems: Record<PrintProblem, string>;
    sent: string;
  };
}

const indonesianTime = (time: string) => time.replace(':', '.');

const id: KioskMessages = {
  title: 'Kios antrian',
  welcome: 'Selamat datang',
  choose: 'Pilih layanan',
  inGroup: (name) => `Pilih layanan: ${name}`,
  steps: 'Anda di sini',
  start: 'Awal',
  back: 'Kembali',
  services: (count) => `${count} layanan`,
  waiting: (count) => (count === 0 ? 'Tidak ada antrian' : `${count} orang menunggu`),
  closed: (because, opensAt) => {
    if (because === 'quota-full') return 'Kuota hari ini sudah habis';
    if (because === 'closed-today') return 'Tutup hari ini';
    if (because === 'inactive') return 'Sedang tidak dibuka';
    return opensAt ? `Tutup. Buka pukul ${indonesianTime(opensAt)}` : 'Sudah tutup';
  },
  phoneNeeded: 'Perlu nomor HP',
  priority: 'Saya termasuk',
  priorityChosen: 'dipilih',
  pages: 'Halaman layanan',
  previous: 'Sebelumnya',
  following: 'Berikutnya',
  page: (page, pages) => `Halaman ${page} dari ${pages}`,
  noServices: 'Belum ada layanan yang dibuka di sini. Silakan ke petugas.',
  otherLanguage: 'English',
  contrast: 'Kontras tinggi',
  phone: {
    title: 'Masukkan nomor HP Anda',
    why: 'Hanya petugas yang melihatnya.',
    number: 'Nomor HP',
    erase: 'Hapus angka terakhir',
    send: 'Ambil nomor',
    cancel: 'Batal',
    empty: 'Ketik nomor HP Anda, misalnya 0812 3456 7890.',
  },
  taking: 'Mengambil nomor…',
  retrying: 'Sambungan lambat. Mencoba lagi, mohon tunggu…',
  number: 'Nomor antrian Anda',
  service: 'Layanan',
  ahead: (count) => `${count} orang di depan Anda`,
  next: 'Anda berikutnya',
  qr: 'Kode QR halaman nomor ini',
  scan: 'Pindai dengan HP untuk memantau giliran Anda',
  print: {
    printing: 'Mencetak…',
    printed: 'Silakan ambil kertas nomor Anda',
    failed: 'Kertas tidak dapat dicetak',
  },
  unprinted: 'Foto layar ini atau pindai kode QR',
  photograph: 'Foto layar ini atau pindai kode QR. Nomor Anda tetap berlaku.',
  done: 'Selesai',
  returns: (seconds) => `Kembali ke awal dalam ${seconds} detik`,
  spoken: (number, service) => `Nomor antrian Anda ${number}, ${service}.`,
  lost: {
    title: 'Mesin antrian sedang tidak tersambung',
    advice: 'Silakan ke petugas.',
    again: 'Layar ini kembali sendiri begitu tersambung.',
  },
  uncertain: {
    title: 'Belum pasti apakah nomor Anda sudah diberikan',
    advice: 'Tekan "Coba lagi". Anda tetap mendapat satu nomor saja. Jika belum berhasil, silakan ke petugas.',
    again: 'Coba lagi',
    leave: 'Selesai',
  },
  menu: {
    title: 'Menu teknisi',
    unpaired: 'Kios tanpa penyandingan',
    connect: 'Sambungkan printer',
    test: 'Cetak uji',
    reload: 'Muat ulang',
    close: 'Tutup',
    connected: 'Printer tersambung',
    notConnected: 'Printer belum tersambung',
    problems: {
      unreachable: 'Printer tidak ditemukan',
      'no-answer': 'Printer tidak menjawab',
      'paper-out': 'Kertas habis',
      'cover-open': 'Tutup printer terbuka',
      'printer-error': 'Printer bermasalah',
      interrupted: 'Terputus saat mencetak',
      refused: 'Pencetakan ditolak',
    },
    sent: 'Cetak uji dikirim',
  },
};

const en: KioskMessages = {
  title: 'Queue kiosk',
  welcome: 'Welcome',
  choose: 'Choose a service',
  inGroup: (name) => `Choose a service: ${name}`,
  steps: 'You are here',
  start: 'Start',
  back: 'Back',
  services: (count) => (count === 1 ? '1 service' : `${count} services`),
  waiting: (count) => (count === 0 ? 'Nobody waiting' : count === 1 ? '1 person waiting' : `${count} people waiting`),
  closed: (because, opensAt) => {
    if (because === 'quota-full') return 'No numbers left today';
    if (because === 'closed-today') return 'Closed today';
    if (because === 'inactive') return 'Not open at the moment';
    return opensAt ? `Closed. Opens at ${opensAt}` : 'Closed for today';
  },
  phoneNeeded: 'Phone number needed',
  priority: 'I am',
  priorityChosen: 'chosen',
  pages: 'Pages of services',
  previous: 'Previous',
  following: 'Next',
  page: (page, pages) => `Page ${page} of ${pages}`,
  noServices: 'No services are open here yet. Please see the staff.',
  otherLanguage: 'Bahasa Indonesia',
  contrast: 'High contrast',
  phone: {
    title: 'Enter your phone number',
    why: 'Only the staff will see it.',
    number: 'Phone number',
    erase: 'Erase the last digit',
    send: 'Take a number',
    cancel: 'Cancel',
    empty: 'Type your phone number, for instance 0812 3456 7890.',
  },
  taking: 'Taking your number…',
  retrying: 'The line is slow. Trying again, please wait…',
  number: 'Your number',
  service: 'Service',
  ahead: (count) => (count === 1 ? '1 person ahead of you' : `${count} people ahead of you`),
  next: 'You are next',
  qr: 'QR code of this number’s page',
  scan: 'Scan with your phone to follow your turn',
  print: {
    printing: 'Printing…',
    printed: 'Please take your paper',
    failed: 'The paper could not be printed',
  },
  unprinted: 'Photograph this screen or scan the QR code',
  photograph: 'Photograph this screen or scan the QR code. Your number is valid.',
  done: 'Done',
  returns: (seconds) => `Back to the start in ${seconds} seconds`,
  spoken: (number, service) => `Your number is ${number}, ${service}.`,
  lost: {
    title: 'The queue machine is not connected',
    advice: 'Please see the staff.',
    again: 'This screen comes back by itself once it is connected.',
  },
  uncertain: {
    title: 'It is not certain that you were given a number',
    advice: 'Press "Try again". You will get one number only. If that fails, please see the staff.',
    again: 'Try again',
    leave: 'Done',
  },
  menu: {
    title: 'Technician’s menu',
    unpaired: 'Kiosk without pairing',
    connect: 'Connect the printer',
    test: 'Print a test',
    reload: 'Reload',
    close: 'Close',
    connected: 'Printer connected',
    notConnected: 'Printer not connected',
    problems: {
      unreachable: 'Printer not found',
      'no-answer': 'The printer does not answer',
      'paper-out': 'Out of paper',
      'cover-open': 'The printer’s cover is open',
      'printer-error': 'The printer has a problem',
      interrupted: 'Interrupted while printing',
      refused: 'Printing was refused',
    },
    sent: 'Test sent',
  },
};

export const kioskMessages: Record<Locale, KioskMessages> = { id, en };
