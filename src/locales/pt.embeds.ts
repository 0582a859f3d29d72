/** Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ainda não carregado. Ao carregar, {provider} fica a saber o seu endereço IP e que está nesta página, e pode guardar dados no seu dispositivo.',
  policy: 'Política de privacidade de {provider}',
  once: 'Carregar uma vez',
  always: 'Permitir sempre: {name}',
};
