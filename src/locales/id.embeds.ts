/** Indonesian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Belum dimuat. Saat dimuat, {provider} mengetahui alamat IP Anda dan bahwa Anda berada di halaman ini, serta dapat menyimpan data di perangkat Anda.',
  policy: 'Kebijakan privasi {provider}',
  once: 'Muat sekali',
  always: 'Selalu izinkan: {name}',
};
