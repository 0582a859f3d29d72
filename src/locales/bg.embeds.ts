/** Bulgarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Още не е заредено. При зареждане {provider} научава Вашия IP адрес и че сте на тази страница и може да съхранява данни на Вашето устройство.',
  policy: 'Политика за поверителност на {provider}',
  once: 'Зареждане веднъж',
  always: 'Разрешаване винаги: {name}',
};
