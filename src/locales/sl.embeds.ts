/** Slovenian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Še ni naloženo. Ob nalaganju {provider} izve vaš naslov IP in to, da ste na tej strani, ter lahko v vašo napravo shrani podatke.',
  policy: 'Politika zasebnosti: {provider}',
  once: 'Naloži enkrat',
  always: 'Vedno dovoli: {name}',
};
