import type { Locale } from '../../shared/page.ts';
import type { Role } from '../../shared/staff.ts';

export interface AccountMessages {
  roles: Record<Role, string>;
  login: {
    title: string;
    lead: string;
    username: string;
    password: string;
    show: string;
    submit: string;
    again: (seconds: number) => string;
    mayTryAgain: string;
    demonstration: string;
    demonstrationNote: string;
    role: string;
    home: string;
  };
  password: {
    title: string;
    forced: string;
    current: string;
    password: string;
    hint: string;
    repeated: string;
    submit: string;
    back: string;
    wrongCurrent: string;
    wrongPassword: string;
    wrongRepeated: string;
  };
  account: {
    title: string;
    changePassword: string;
    demonstration: string;
    signOut: string;
    work: string;
    sessions: string;
    sessionsLead: string;
    current: string;
    since: (time: string) => string;
    lastSeen: (time: string) => string;
    revoke: string;
    revokeFrom: (address: string) => string;
  };
  done: Record<string, string>;
}

/** To the second, since it counts down before one's eyes. */
function inWords(seconds: number, minute: string, second: string): string {
  const minutes = Math.floor(seconds / 60);
  return minutes > 0 ? `${minutes} ${minute} ${seconds % 60} ${second}` : `${seconds} ${second}`;
}

const id: AccountMessages = {
  roles: { staff: 'Petugas', supervisor: 'Penyelia', admin: 'Administrator' },
  login: {
    title: 'Masuk',
    lead: 'Untuk petugas dan administrator.',
    username: 'Nama pengguna',
    password: 'Kata sandi',
    show: 'Tampilkan kata sandi',
    submit: 'Masuk',
    again: (seconds) => `Anda dapat mencoba lagi dalam ${inWords(seconds, 'menit', 'detik')}.`,
    mayTryAgain: 'Silakan coba lagi.',
    demonstration: 'Akun demonstrasi',
    demonstrationNote: 'Hanya ditampilkan di komputer ini. Ganti kata sandinya sebelum dipakai sungguhan.',
    role: 'Peran',
    home: 'Halaman pengunjung',
  },
  password: {
    title: 'Ganti kata sandi',
    forced: 'Sebelum melanjutkan, ganti dahulu kata sandi demonstrasi Anda. Semua orang mengetahuinya.',
    current: 'Kata sandi sekarang',
    password: 'Kata sandi baru',
    hint: 'Sedikitnya 8 karakter. Kalimat pendek mudah diingat dan sulit ditebak.',
    repeated: 'Ulangi kata sandi baru',
    submit: 'Ganti kata sandi',
    back: 'Akun Anda',
    wrongCurrent: 'Kata sandi sekarang belum benar.',
    wrongPassword: 'Kata sandi baru harus terdiri dari 8 sampai 200 karakter.',
    wrongRepeated: 'Belum sama dengan kata sandi baru. Ketik sekali lagi.',
  },
  account: {
    title: 'Akun Anda',
    changePassword: 'Ganti kata sandi',
    demonstration: 'Akun ini masih memakai kata sandi demonstrasi yang diketahui semua orang.',
    signOut: 'Keluar',
    work: 'Kembali bekerja',
    sessions: 'Tempat Anda masuk',
    sessionsLead: 'Akhiri sesi yang tidak Anda kenal, lalu ganti kata sandi.',
    current: 'Sesi ini',
    since: (time) => `Masuk sejak ${time}`,
    lastSeen: (time) => `Terakhir aktif ${time}`,
    revoke: 'Akhiri',
    revokeFrom: (address) => `Akhiri sesi dari ${address}`,
  },
  done: { saved: 'Kata sandi sudah diganti. Sesi Anda yang lain sudah berakhir.', revoked: 'Sesi itu sudah diakhiri.' },
};

const en: AccountMessages = {
  roles: { staff: 'Staff', supervisor: 'Supervisor', admin: 'Administrator' },
  login: {
    title: 'Sign in',
    lead: 'For staff and administrators.',
    username: 'User name',
    password: 'Password',
    show: 'Show password',
    submit: 'Sign in',
    again: (seconds) => `You can try again in ${inWords(seconds, 'min', 's')}.`,
    mayTryAgain: 'You can try again now.',
    demonstration: 'Demonstration accounts',
    demonstrationNote: 'Shown on this computer only. Change the passwords before real use.',
    role: 'Role',
    home: 'Visitor page',
  },
  password: {
    title: 'Change password',
    forced: 'Before you go on, please change your demonstration password. Everybody knows it.',
    current: 'Current password',
    password: 'New password',
    hint: 'At least 8 characters. A short sentence is easy to remember and hard to guess.',
    repeated: 'Repeat the new password',
    submit: 'Change password',
    back: 'Your account',
    wrongCurrent: 'This is not your current password.',
    wrongPassword: 'The new password needs 8 to 200 characters.',
    wrongRepeated: 'This is not the same as the new password. Type it once more.',
  },
  account: {
    title: 'Your account',
    changePassword: 'Change password',
    demonstration: 'This account still has its demonstration password, which everybody knows.',
    signOut: 'Sign out',
    work: 'Back to work',
    sessions: 'Where you are signed in',
    sessionsLead: 'End a session that you do not know, then change your password.',
    current: 'This session',
    since: (time) => `Since ${time}`,
    lastSeen: (time) => `Last active ${time}`,
    revoke: 'End',
    revokeFrom: (address) => `End the session from ${address}`,
  },
  done: { saved: 'Your password is changed. Your other sessions have ended.', revoked: 'That session has been ended.' },
};

export const accountMessages: Record<Locale, AccountMessages> = { id, en };
