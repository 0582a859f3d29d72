/** Macedonian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Сѐ уште не е вчитано. При вчитувањето {provider} ја дознава вашата IP-адреса и дека сте на оваа страница и може да зачува податоци на вашиот уред.',
  policy: 'Политика за приватност на {provider}',
  once: 'Вчитај еднаш',
  always: 'Секогаш дозволувај: {name}',
};
