/** Italian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Non ancora caricato. Al caricamento {provider} viene a sapere il tuo indirizzo IP e che sei su questa pagina, e può salvare dati sul tuo dispositivo.',
  policy: 'Informativa sulla privacy di {provider}',
  once: 'Carica una volta',
  always: 'Consenti sempre: {name}',
};
