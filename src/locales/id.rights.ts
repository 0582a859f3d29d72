/** Indonesian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { RightsMessages } from './messages.ts';

/** Texts of the visitor's record and rights. */
export const messages: RightsMessages = {
  title: 'Catatan Anda',
  intro: 'Yang disimpan peramban ini dari pilihan Anda:',
  none: 'Belum ada yang disimpan: Anda belum memilih.',
  noDatabase: 'Peramban Anda tidak mengizinkan kami menyimpan catatan di sini.',
  methods: {
    accept_all: 'Anda menerima semua',
    reject_all: 'Anda menolak semua',
    save: 'Anda memilih satu per satu',
    withdraw_all: 'Anda menarik persetujuan',
    embed_always: 'Anda mengizinkan konten di suatu halaman',
    api: 'Situs mengaturnya untuk Anda',
    import: 'Pilihan Anda sebelumnya di situs ini dipertahankan',
  },
  allowed: 'Diizinkan: {purposes}',
  refused: 'Tidak diizinkan: {purposes}',
  download: 'Unduh sebagai berkas',
  access: 'Tanyakan apa yang disimpan {site}',
  held: {
    none: 'Tidak ada yang disimpan dengan nomor ini.',
    other: '{count} catatan disimpan dengan nomor ini. Semuanya ada di berkas.',
  },
  local: 'Catatan hanya ada di perangkat ini. Tidak ada yang dikirim.',
  erasure: 'Hapus catatan saya',
  erasureText:
    'Menghapusnya di perangkat ini dan di {site}. Setelah itu semuanya nonaktif dan Anda akan ditanya lagi.',
  objection: 'Ajukan keberatan',
  objectionText:
    'Menolak semua dan menghapus catatan Anda di perangkat ini dan di {site}. Anda tidak akan ditanya lagi selama enam bulan.',
  erased: {
    none: 'Dihapus di perangkat ini. Situs tidak menyimpan apa pun dengan nomor ini.',
    other: 'Dihapus di perangkat ini, beserta {count} catatan di situs.',
  },
  unreachable: '{site} sedang tidak merespons. Tidak ada yang dihapus. Coba lagi nanti.',
};
