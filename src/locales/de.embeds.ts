/** German. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Noch nicht geladen. Beim Laden erfährt {provider} Ihre IP-Adresse und dass Sie auf dieser Seite sind, und kann Daten auf Ihrem Gerät speichern.',
  policy: 'Datenschutzerklärung von {provider}',
  once: 'Einmal laden',
  always: '{name} immer erlauben',
};
