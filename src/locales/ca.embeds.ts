/** Catalan. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Encara no s’ha carregat. Quan es carregui, {provider} sabrà la vostra adreça IP i que sou en aquesta pàgina, i podrà desar dades al vostre dispositiu.',
  policy: 'Política de privacitat de {provider}',
  once: 'Carrega una vegada',
  always: 'Permet sempre: {name}',
};
