/** Croatian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Još nije učitano. Pri učitavanju {provider} doznaje vašu IP adresu i to da ste na ovoj stranici te može pohraniti podatke na vaš uređaj.',
  policy: 'Pravila o privatnosti: {provider}',
  once: 'Učitaj jednom',
  always: 'Uvijek dopusti: {name}',
};
