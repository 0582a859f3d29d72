/** Ukrainian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ще не завантажено. Під час завантаження {provider} дізнається вашу IP-адресу й те, що ви на цій сторінці, і може зберігати дані на вашому пристрої.',
  policy: 'Політика конфіденційності {provider}',
  once: 'Завантажити один раз',
  always: 'Завжди дозволяти: {name}',
};
