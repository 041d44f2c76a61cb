import { asWritten } from './as-written.ts';

const digits = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** The phonemes of words that the engine would read wrong: Indonesian writes two sounds as `e`. */
const sounds: Record<string, string> = {
  empat: "[[@mp'at]]",
  enam: "[[@n'am]]",
  sebelas: "[[s@b'@las]]",
  belas: "[[b'@las]]",
};

const sound = (word: string) => sounds[word] ?? word;

/** `dua belas` said in one breath sounds better than `dua` and `belas`. */
const together = ['belas', 'puluh', 'ratus', 'ribu'].flatMap((unit) =>
  digits.filter((digit) => digit !== 'satu').map((digit) => [`${digit} ${unit}`, `${sound(digit)} ${sound(unit)}`]),
);

const letters: Record<string, string> = {
  a: 'a',
  b: 'bé',
  c: 'cé',
  d: 'dé',
  e: "[['e]]",
  f: 'ef',
  g: 'gé',
  h: 'ha',
  i: 'i',
  j: 'jé',
  k: 'ka',
  l: 'el',
  m: 'em',
  n: 'en',
  o: 'o',
  p: 'pé',
  q: 'ki',
  r: 'er',
  s: 'es',
  t: 'té',
  u: 'u',
  v: 'fé',
  w: 'wé',
  x: 'eks',
  y: 'yé',
  z: 'zét',
};

export const indonesian: Record<string, string> = {
  ...asWritten(`nol, sepuluh, puluh, seratus, ratus, seribu, ribu, juta`),
  ...Object.fromEntries([...digits, 'sebelas', 'belas'].map((word) => [word, sound(word)])),
  ...Object.fromEntries(together),
  ...letters,
  ...asWritten(`
    nomor antrian, nomor, antrian, silakan menuju, silakan ke, silakan lihat layar, silakan, menuju, ke, di, dan, untuk
    panggilan, panggilan ulang, mohon menuju, harap menuju, dipanggil, atas, terima kasih, bapak, ibu, pasien
    meja, kasir, ruang, ruangan, kamar, pintu, lantai, pos, bagian, unit, seksi, bilik, kantor, blok, aula
    lobi, utama, timur, barat, utara, selatan, kiri, kanan, belakang, atas, bawah
    poli, poliklinik, klinik, puskesmas, umum, gigi, anak, kandungan, kebidanan, mata, saraf, jantung, bedah
    penyakit dalam, kulit, paru, tulang, jiwa, ibu dan anak, ibu hamil, gizi, imunisasi, vaksin
    rehabilitasi, fisioterapi, rawat jalan, rawat inap, gawat darurat, tindakan
    konsultasi, farmasi, obat, pengambilan obat, laboratorium, radiologi, dokter, bidan, perawat, spesialis
    pendaftaran, informasi, pengaduan, pembayaran, pengambilan, penyerahan, pelayanan, layanan
    surat, verifikasi, validasi, registrasi, administrasi, arsip, cetak, foto, sidik jari, wawancara
    pajak, perizinan, legalisir, akta, nikah, pindah, tanah, kendaraan, pertanahan
    keuangan, tagihan, listrik, air, sosial, pendidikan, sekolah, mahasiswa, akademik, perpustakaan
    tabungan, giro, setoran, penarikan, pinjaman, valuta asing, nasabah, pribadi, bisnis, asuransi, klaim
    prioritas, lansia, disabilitas, difabel, baru, lama, mandiri, perempuan
  `),
  loket: "[[l'okEt]]",
  konter: "[[k'ont@R]]",
  counter: "[[k'aunt@R]]",
  teller: "[[t'El@R]]",
  'customer service': "[[k'ast@m@R s'@Rvis]]",
  service: "[[s'@Rvis]]",
  'drive thru': "[[dR'aif tR'u]]",
  'medical check up': "[[m'Edikal tS'Ek 'ap]]",
  online: "[['onlain]]",
  vip: "[[v'i 'ai p'i]]",
  sim: 'sim',
  gedung: "[[g@d'uN]]",
  depan: "[[d@p'an]]",
  apotek: "[[ap'otEk]]",
  apotik: "[[ap'otik]]",
  telinga: "[[t@l'iNa]]",
  hidung: 'hidung',
  tenggorokan: "[[t@NgoR'okan]]",
  rontgen: "[[R'onsEn]]",
  resepsionis: "[[R@sEpsi'onis]]",
  sekretariat: "[[sEkR@taRi'at]]",
  pemeriksaan: "[[p@m@Riks'aan]]",
  penerimaan: "[[p@n@Rim'aan]]",
  triase: "[[tRi'as@]]",
  berkas: "[[b'@Rkas]]",
  dokumen: "[[d'okumEn]]",
  'tenaga kerja': "[[t@n'aga k'@RdZa]]",
  kesehatan: "[[k@s@h'atan]]",
  kepegawaian: "[[k@p@gaw'aian]]",
  kependudukan: "[[k@p@ndud'ukan]]",
  kematian: "[[k@mat'ian]]",
  'akta kelahiran': "[['akta k@lah'iRan]]",
  kredit: "[[kR'edit]]",
  deposito: 'déposito',
  reguler: "[[R'egul@R]]",
  khusus: 'kusus',
  cepat: "[[tS@p'at]]",
};
