/** Turkish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Henüz yüklenmedi. Yüklendiğinde {provider} IP adresinizi ve bu sayfada olduğunuzu öğrenir ve cihazınızda veri saklayabilir.',
  policy: '{provider} gizlilik politikası',
  once: 'Bir kez yükle',
  always: 'Her zaman izin ver: {name}',
};
