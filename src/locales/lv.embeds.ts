/** Latvian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Vēl nav ielādēts. Ielādējot {provider} uzzina jūsu IP adresi un to, ka esat šajā lapā, un var saglabāt datus jūsu ierīcē.',
  policy: 'Privātuma politika: {provider}',
  once: 'Ielādēt vienreiz',
  always: 'Vienmēr atļaut: {name}',
};
