/** Lithuanian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Dar neįkelta. Įkeliant {provider} sužino jūsų IP adresą ir tai, kad esate šiame puslapyje, ir gali saugoti duomenis jūsų įrenginyje.',
  policy: 'Privatumo politika: {provider}',
  once: 'Įkelti vieną kartą',
  always: 'Visada leisti: {name}',
};
