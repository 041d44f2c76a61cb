import type { Locale } from '../../shared/page.ts';

interface PrintingMessages {
  title: (number: string) => string;
  print: string;
  back: string;
  qr: string;
  paper: string;
}

const id: PrintingMessages = {
  title: (number) => `Cetak nomor ${number}`,
  print: 'Cetak',
  back: 'Kembali ke nomor antrian',
  qr: 'Kode QR menuju halaman nomor ini',
  paper: 'Lebar kertas',
};

const en: PrintingMessages = {
  title: (number) => `Print number ${number}`,
  print: 'Print',
  back: 'Back to the number',
  qr: 'QR code that leads to the page of this number',
  paper: 'Paper width',
};

export const printingMessages: Record<Locale, PrintingMessages> = { id, en };
