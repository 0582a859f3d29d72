/** Brazilian Portuguese. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ainda não carregado. Ao carregar, {provider} fica sabendo seu endereço IP e que você está nesta página, e pode armazenar dados no seu dispositivo.',
  policy: 'Política de privacidade de {provider}',
  once: 'Carregar uma vez',
  always: 'Permitir sempre: {name}',
};
