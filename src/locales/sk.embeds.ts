/** Slovak. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Zatiaľ nenačítané. Pri načítaní sa {provider} dozvie vašu IP adresu a to, že ste na tejto stránke, a môže do vášho zariadenia ukladať údaje.',
  policy: 'Zásady ochrany osobných údajov: {provider}',
  once: 'Načítať raz',
  always: 'Povoliť vždy: {name}',
};
