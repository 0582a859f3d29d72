/** Dutch. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Nog niet geladen. Bij het laden ziet {provider} uw IP-adres en dat u op deze pagina bent, en kan {provider} gegevens op uw apparaat opslaan.',
  policy: 'Privacyverklaring van {provider}',
  once: 'Eén keer laden',
  always: '{name} altijd toestaan',
};
