import type { Locale } from '../../shared/page.ts';

const id = {
  title: 'Media',
  lead: 'Gambar dan video untuk layar, kios, dan tiket.',
  add: 'Unggah',
  file: 'Gambar atau video',
  fileHint: (picture: string, video: string) =>
    `PNG, JPEG, WebP, GIF atau AVIF sampai ${picture}; MP4 (H.264) atau WebM sampai ${video}. Boleh beberapa sekaligus.`,
  send: 'Unggah',
  sending: 'Sedang mengunggah…',
  sent: 'Selesai',
  waiting: 'Menunggu giliran',
  progressOf: (name: string) => `Kemajuan ${name}`,
  refused: 'Tidak diterima',
  showUploaded: 'Tampilkan yang sudah diunggah',
  list: 'Berkas cabang ini',
  room: (used: string, limit: string) => `${used} dari ${limit} terpakai`,
  empty: 'Belum ada gambar atau video.',
  kinds: { picture: 'Gambar', video: 'Video', clip: 'Rekaman' },
  unplayable: 'Peramban ini tidak dapat memutar video ini; layar mungkin juga tidak. Unggah sebagai MP4 dengan H.264.',
  usedAt: {
    display: (name: string) => `${name} (layar)`,
    kiosk: (name: string) => `${name} (kios)`,
    ticket: 'Logo tiket',
  },
  unused: 'Belum dipakai',
  inUse: 'Masih dipakai. Keluarkan dahulu dari daftar putar atau logo.',
  remove: 'Hapus…',
  removeNow: 'Ya, hapus',
  removeNote: (name: string) => `${name} dihapus untuk selamanya.`,
};

type MediaMessages = typeof id;

const en: MediaMessages = {
  title: 'Media',
  lead: 'Pictures and videos for displays, kiosks and tickets.',
  add: 'Upload',
  file: 'Pictures or videos',
  fileHint: (picture, video) =>
    `PNG, JPEG, WebP, GIF or AVIF up to ${picture}; MP4 (H.264) or WebM up to ${video}. Several at once if you like.`,
  send: 'Upload',
  sending: 'Uploading…',
  sent: 'Done',
  waiting: 'Waiting its turn',
  progressOf: (name) => `Progress of ${name}`,
  refused: 'Not taken',
  showUploaded: 'Show what was uploaded',
  list: 'Files of this branch',
  room: (used, limit) => `${used} of ${limit} used`,
  empty: 'No pictures or videos yet.',
  kinds: { picture: 'Picture', video: 'Video', clip: 'Recording' },
  unplayable: 'This browser cannot play this video; displays may not either. Upload it as MP4 with H.264.',
  usedAt: { display: (name) => `${name} (display)`, kiosk: (name) => `${name} (kiosk)`, ticket: 'Logo of tickets' },
  unused: 'Not used yet',
  inUse: 'Still in use. Take it out of the playlist or logo first.',
  remove: 'Delete…',
  removeNow: 'Yes, delete',
  removeNote: (name) => `${name} is deleted for good.`,
};

export const mediaMessages: Record<Locale, MediaMessages> = { id, en };
