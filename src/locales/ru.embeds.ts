/** Russian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ещё не загружено. При загрузке {provider} узнает ваш IP-адрес и то, что вы находитесь на этой странице, и сможет сохранять данные на вашем устройстве.',
  policy: 'Политика конфиденциальности {provider}',
  once: 'Загрузить один раз',
  always: 'Всегда разрешать: {name}',
};
