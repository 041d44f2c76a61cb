import type { Locale } from '../../shared/page.ts';

export interface ErrorMessages {
  status: (status: number) => string;
  /** What happened and what to do, by HTTP status or, for the rest, by whose fault it is. */
  kinds: Record<'401' | '403' | '404' | '429' | '503' | 'refused' | 'failed', { title: string; advice: string }>;
  home: string;
  signIn: string;
  again: string;
}

const id: ErrorMessages = {
  status: (status) => `Kode ${status}`,
  kinds: {
    401: { title: 'Silakan masuk dahulu', advice: 'Halaman ini untuk petugas. Sesi Anda mungkin sudah berakhir.' },
    403: {
      title: 'Halaman ini bukan untuk akun Anda',
      advice: 'Mintalah izin kepada administrator jika Anda memerlukannya.',
    },
    404: {
      title: 'Halaman tidak ditemukan',
      advice: 'Periksa alamatnya, atau mulai lagi dari halaman depan.',
    },
    429: { title: 'Terlalu banyak percobaan', advice: 'Tunggu sebentar, lalu coba lagi.' },
    503: {
      title: 'Sistem sedang tidak dapat dihubungi',
      advice: 'Nomor yang sudah Anda ambil tetap tersimpan. Coba lagi sebentar.',
    },
    refused: { title: 'Permintaan ini tidak dapat diproses', advice: 'Kembali dan coba sekali lagi.' },
    failed: {
      title: 'Ada yang tidak beres di pihak kami',
      advice: 'Nomor yang sudah Anda ambil tetap tersimpan. Coba lagi; jika masih gagal, beri tahu petugas.',
    },
  },
  home: 'Ke halaman depan',
  signIn: 'Masuk',
  again: 'Coba lagi',
};

const en: ErrorMessages = {
  status: (status) => `Code ${status}`,
  kinds: {
    401: { title: 'Please sign in first', advice: 'This page is for staff. Your session may have ended.' },
    403: { title: 'This page is not for your account', advice: 'Ask an administrator if you need it.' },
    404: { title: 'Page not found', advice: 'Check the address, or start again from the front page.' },
    429: { title: 'Too many attempts', advice: 'Wait a moment, then try again.' },
    503: {
      title: 'The system cannot be reached right now',
      advice: 'A number you have already taken is safe. Try again in a moment.',
    },
    refused: { title: 'This request could not be carried out', advice: 'Go back and try once more.' },
    failed: {
      title: 'Something went wrong on our side',
      advice: 'A number you have already taken is safe. Try again; if it still fails, tell the staff.',
    },
  },
  home: 'To the front page',
  signIn: 'Sign in',
  again: 'Try again',
};

export const errorMessages: Record<Locale, ErrorMessages> = { id, en };
