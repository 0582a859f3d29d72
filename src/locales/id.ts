/** Indonesian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { NoticeMessages } from './messages.ts';

/** Texts of the first layer. */
export const messages: NoticeMessages = {
  title: 'Bolehkah kami menggunakan cookie di {site}?',
  ask: '{controller} ingin menggunakannya untuk: {purposes}.',
  recipients: { none: 'Tidak ada mitra yang menerima data.', other: '{count} mitra menerima data.' },
  change: 'Anda dapat mengubahnya kapan saja melalui “Preferensi cookie” di bagian bawah setiap halaman.',
  policy: 'Kebijakan privasi',
  acceptAll: 'Terima semua',
  rejectAll: 'Tolak semua',
  preferences: 'Preferensi cookie',
  purposes: {
    preferences: 'mengingat isian Anda',
    personalisation: 'menyesuaikan konten',
    analytics: 'mengukur penggunaan situs',
    statistics: 'menghitung kunjungan',
    marketing: 'mempersonalisasi iklan',
  },
};
