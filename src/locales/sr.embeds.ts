/** Serbian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Још није учитано. При учитавању {provider} сазнаје вашу IP адресу и то да сте на овој страници и може да сачува податке на вашем уређају.',
  policy: 'Политика приватности: {provider}',
  once: 'Учитај једном',
  always: 'Увек дозволи: {name}',
};
