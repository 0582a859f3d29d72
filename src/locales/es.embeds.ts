/** Spanish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Aún no se ha cargado. Al cargarse, {provider} sabrá su dirección IP y que usted está en esta página, y podrá guardar datos en su dispositivo.',
  policy: 'Política de privacidad de {provider}',
  once: 'Cargar una vez',
  always: 'Permitir siempre: {name}',
};
