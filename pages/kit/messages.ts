import type { Locale } from '../../shared/page.ts';
import type { RefusalReason } from '../../shared/refusal.ts';
import type { TicketState } from '../../shared/ticket.ts';

/** Words that several surfaces share. A surface's own words stand in its own `messages.ts`. */
export interface KitMessages {
  product: string;
  connectionLost: string;
  states: Record<TicketState, string>;
  refusals: Record<RefusalReason, string>;
  duration: (seconds: number) => string;
}

const id: KitMessages = {
  product: 'Giliran',
  connectionLost: 'Sambungan terputus. Menyambung kembali…',
  states: {
    waiting: 'Menunggu',
    called: 'Dipanggil',
    serving: 'Dilayani',
    held: 'Ditunda',
    completed: 'Selesai',
    no_show: 'Tidak hadir',
    cancelled: 'Dibatalkan',
    expired: 'Kedaluwarsa',
  },
  refusals: {
    'invalid-request': 'Isian ini belum benar. Periksa lagi.',
    'signed-out': 'Sesi Anda sudah berakhir. Silakan masuk lagi.',
    'bad-credentials': 'Nama pengguna atau kata sandi salah.',
    forbidden: 'Anda tidak berwenang melakukan ini.',
    'password-change-required': 'Ganti kata sandi dahulu.',
    'not-found': 'Tidak ditemukan.',
    'none-waiting': 'Tidak ada yang menunggu.',
    'counter-busy': 'Loket masih melayani nomor lain. Selesaikan dahulu.',
    'counter-closed': 'Loket belum dibuka.',
    'counter-taken': 'Loket ini sedang dipakai petugas lain.',
    'already-at-counter': 'Anda masih membuka loket lain. Tutup dahulu.',
    'counter-inactive': 'Loket ini tidak aktif.',
    'on-break': 'Loket sedang istirahat. Akhiri istirahat dahulu.',
    'wrong-state': 'Nomor ini sudah berubah keadaan. Lihat keadaan terbarunya.',
    'call-again-first': 'Panggil sekali lagi dahulu sebelum menandai tidak hadir.',
    'no-show-too-early': 'Terlalu cepat untuk menandai tidak hadir. Beri waktu untuk datang.',
    'recall-limit': 'Batas panggil ulang sudah tercapai.',
    'same-line': 'Nomor ini sudah di antrian itu.',
    'no-next-step': 'Pilih layanan berikutnya.',
    'nothing-to-undo': 'Tidak ada yang dapat dibatalkan di loket ini.',
    'undo-too-late': 'Tidak dapat dibatalkan lagi: sudah ada langkah sesudahnya.',
    'quota-full': 'Kuota hari ini sudah habis.',
    'numbers-used-up': 'Nomor untuk layanan ini sudah habis hari ini.',
    'already-in-line': 'Nomor telepon ini masih punya antrian untuk layanan ini.',
    'service-closed': 'Layanan sedang tutup.',
    'phone-required': 'Layanan ini memerlukan nomor telepon.',
    'phone-invalid': 'Nomor telepon tidak dikenali. Contoh: 0812 3456 7890.',
    'name-taken': 'Nama ini sudah dipakai.',
    'prefix-taken': 'Huruf awalan ini sudah dipakai layanan lain.',
    'ranges-overlap': 'Rentang nomor ini bertumpang tindih dengan layanan lain yang awalannya sama.',
    'numbers-in-use': 'Hari ini nomor-nomor itu sudah dipakai. Ubah sebelum nomor pertama besok.',
    'hours-invalid': 'Jam tidak benar. Contoh: 08:00-12:00, 13:00-15:00.',
    'ratio-zero': 'Sedikitnya satu bagian perbandingan harus lebih dari 0.',
    'unknown-in-rule': 'Aturan menyebut layanan atau prioritas yang tidak ada lagi.',
    'file-invalid': 'Berkas tidak dapat dipakai. Tidak ada yang diimpor.',
    'username-taken': 'Nama pengguna ini sudah dipakai.',
    'last-admin': 'Harus ada sedikitnya satu administrator aktif.',
    'in-use': 'Masih dipakai, jadi tidak bisa dihapus. Nonaktifkan saja.',
    csrf: 'Formulir sudah kedaluwarsa. Kirim sekali lagi.',
    'too-large': 'Kiriman terlalu besar.',
    'unsupported-media-type': 'Jenis kiriman tidak didukung.',
    'too-many-attempts': 'Terlalu banyak percobaan. Tunggu sebentar lalu coba lagi.',
    unavailable: 'Sistem sedang tidak dapat dihubungi. Coba lagi sebentar.',
  },
  duration: (seconds) => {
    if (seconds < 60) return `${Math.round(seconds)} dtk`;
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} mnt` : `${Math.floor(minutes / 60)} j ${minutes % 60} mnt`;
  },
};

const en: KitMessages = {
  product: 'Giliran',
  connectionLost: 'Connection lost. Reconnecting…',
  states: {
    waiting: 'Waiting',
    called: 'Called',
    serving: 'Being served',
    held: 'On hold',
    completed: 'Completed',
    no_show: 'No-show',
    cancelled: 'Cancelled',
    expired: 'Expired',
  },
  refusals: {
    'invalid-request': 'This is not right yet. Please check it.',
    'signed-out': 'Your session has ended. Please sign in again.',
    'bad-credentials': 'Wrong user name or password.',
    forbidden: 'You are not allowed to do this.',
    'password-change-required': 'Change your password first.',
    'not-found': 'Not found.',
    'none-waiting': 'Nobody is waiting.',
    'counter-busy': 'This counter still has another number. Complete it first.',
    'counter-closed': 'The counter is not open.',
    'counter-taken': 'Another colleague is at this counter.',
    'already-at-counter': 'You still have another counter open. Close it first.',
    'counter-inactive': 'This counter is not in use.',
    'on-break': 'The counter is on a break. End the break first.',
    'wrong-state': 'This number has changed in the meantime. Look at its present state.',
    'call-again-first': 'Call once more before marking a no-show.',
    'no-show-too-early': 'Too early for a no-show. Give the visitor time to come.',
    'recall-limit': 'This number may not be called again.',
    'same-line': 'This number is in that line already.',
    'no-next-step': 'Choose the next service.',
    'nothing-to-undo': 'There is nothing to undo at this counter.',
    'undo-too-late': 'This can no longer be undone: something else has happened since.',
    'quota-full': "Today's quota is used up.",
    'numbers-used-up': 'There are no more numbers for this service today.',
    'already-in-line': 'This phone number already has a place in this line.',
    'service-closed': 'The service is closed.',
    'phone-required': 'This service needs a phone number.',
    'phone-invalid': 'This is not a phone number we know. Example: 0812 3456 7890.',
    'name-taken': 'This name is already in use.',
    'prefix-taken': 'Another service already has this prefix.',
    'ranges-overlap': 'These numbers overlap with those of another service with the same prefix.',
    'numbers-in-use': "Today's numbers are already in use. Change this before tomorrow's first number.",
    'hours-invalid': 'These hours are not right. Example: 08:00-12:00, 13:00-15:00.',
    'ratio-zero': 'At least one share of the ratio must be more than 0.',
    'unknown-in-rule': 'The rule names a service or priority that no longer exists.',
    'file-invalid': 'The file cannot be used. Nothing was imported.',
    'username-taken': 'This user name is already in use.',
    'last-admin': 'There must be at least one active administrator.',
    'in-use': 'Still in use, so it cannot be deleted. Deactivate it instead.',
    csrf: 'The form has expired. Please send it once more.',
    'too-large': 'What was sent is too large.',
    'unsupported-media-type': 'This type of content is not supported.',
    'too-many-attempts': 'Too many attempts. Wait a moment and try again.',
    unavailable: 'The system cannot be reached right now. Try again in a moment.',
  },
  duration: (seconds) => {
    if (seconds < 60) return `${Math.round(seconds)} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
};

export const kitMessages: Record<Locale, KitMessages> = { id, en };
