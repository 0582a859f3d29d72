/** Indonesian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { PreferencesMessages } from './messages.ts';

/** Texts of the second layer and of the declaration. */
export const messages: PreferencesMessages = {
  saved:
    'Pilihan Anda telah disimpan. Anda dapat mengubahnya kapan saja melalui “Preferensi cookie” di bagian bawah setiap halaman.',
  notKept: 'Pilihan Anda tidak disimpan. Pilihan ini hanya berlaku untuk halaman ini.',
  close: 'Tutup',
  intro: 'Pilih apa yang boleh dilakukan {site} di perangkat ini.',
  withdrawal:
    'Anda dapat menarik persetujuan di sini kapan saja dengan sekali menekan “Tolak semua”. Hal yang dilakukan sebelumnya berdasarkan persetujuan Anda tetap sah.',
  necessary: 'Diperlukan',
  necessaryText: 'Menjaga situs tetap berfungsi dan aman, serta mengingat pilihan ini.',
  alwaysActive: 'Selalu aktif',
  save: 'Simpan pilihan saya',
  closeUnsaved: 'Tutup tanpa menyimpan',
  lastChosen: 'Pilihan terakhir Anda: {date}.',
  notYetChosen: 'Anda belum memilih: semuanya nonaktif.',
  services: { other: '{count} layanan' },
  goal: 'Untuk apa',
  provider: 'Siapa',
  country: 'Di mana',
  safeguard: 'Perlindungan',
  stored: 'Disimpan di perangkat Anda',
  roles: {
    processor: 'prosesor: bertindak sesuai instruksi kami',
    controller: 'pengendali: memutuskan sendiri penggunaan data',
    joint: 'pengendali bersama: memutuskan bersama kami',
  },
  servicePolicy: 'Kebijakan privasi {name}',
  session: 'sampai Anda menutup peramban',
  persistent: 'sampai Anda menghapusnya',
  remains:
    'dipasang oleh {host}: tetap ada setelah persetujuan ditarik, sampai Anda menghapusnya di peramban',
  contact: 'Ada pertanyaan? {controller} dapat dihubungi di {contact}.',
  authority: 'Anda dapat mengajukan keluhan kepada otoritas pengawas: {authority}.',
  consentId: 'Nomor persetujuan Anda: {id}',
  search: 'Cari layanan atau cookie',
  found: { none: 'Tidak ada yang ditemukan.', other: '{count} layanan ditemukan.' },
  kinds: {
    cookie: 'cookie',
    localStorage: 'penyimpanan lokal',
    sessionStorage: 'penyimpanan sesi',
    indexedDB: 'basis data',
    cache: 'tembolok',
    serviceWorker: 'service worker',
  },
  legitimateInterest:
    'Berjalan tanpa persetujuan Anda, berdasarkan kepentingan sah kami. Nonaktifkan untuk mengajukan keberatan.',
  exempt: 'Hukum mengizinkan ini tanpa persetujuan Anda. Nonaktifkan untuk mengajukan keberatan.',
  off: 'Dinonaktifkan dan tidak berjalan.',
  changed: 'Baru atau berubah sejak pilihan terakhir Anda: {purposes}. Pilihan Anda yang lain tetap berlaku.',
  isNew: 'Baru',
  gpc: 'Permintaan Anda dipatuhi: peramban Anda mengirim sinyal Global Privacy Control, jadi tidak ada yang dibagikan kepada pihak lain kecuali Anda mengizinkannya di sini.',
  version: 'Versi {revision} pemberitahuan ini, {date}.',
  record: 'Catatan Anda: lihat, unduh, hapus',
  sensitive:
    'Kunjungan ke sini dapat mengungkap sesuatu tentang kesehatan Anda atau hal sensitif lain. Dengan “Terima semua”, Anda juga menyetujui penggunaan ini secara tegas.',
  explicit: 'Saya menyetujuinya secara tegas, meskipun ini mengungkap sesuatu yang sensitif tentang saya.',
  guardian: 'Apakah kamu anak-anak? Pilihlah bersama orang tua atau wali.',
  declaration: 'Cookie dan sejenisnya di {site}',
  name: 'Nama',
  kind: 'Jenis',
  duration: 'Masa simpan',
  storesNothing: 'Tidak menyimpan apa pun di perangkat Anda.',
  purposes: {
    preferences: 'Agar Anda tidak perlu mengisi hal yang sama lagi pada kunjungan berikutnya.',
    personalisation: 'Menampilkan konten dan informasi yang sesuai dengan yang pernah Anda lihat.',
    analytics: 'Menunjukkan kepada kami bagaimana layanan kami digunakan, agar dapat kami perbaiki.',
    statistics:
      'Menghitung pengunjung dan halaman. Tidak ada orang yang dapat dikenali dari angka-angka ini.',
    marketing: 'Memungkinkan mitra menampilkan iklan yang sesuai untuk Anda, di sini dan di tempat lain.',
  },
};
