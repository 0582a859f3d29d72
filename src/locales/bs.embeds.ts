/** Bosnian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Još nije učitano. Pri učitavanju {provider} saznaje vašu IP adresu i to da ste na ovoj stranici te može sačuvati podatke na vašem uređaju.',
  policy: 'Politika privatnosti: {provider}',
  once: 'Učitaj jednom',
  always: 'Uvijek dozvoli: {name}',
};
