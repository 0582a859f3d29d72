/** Galician. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Aínda non se cargou. Ao cargarse, {provider} saberá o seu enderezo IP e que vostede está nesta páxina, e poderá gardar datos no seu dispositivo.',
  policy: 'Política de privacidade de {provider}',
  once: 'Cargar unha vez',
  always: 'Permitir sempre: {name}',
};
