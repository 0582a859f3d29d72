/** Czech. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Zatím nenačteno. Při načtení se {provider} dozví vaši IP adresu a to, že jste na této stránce, a může do vašeho zařízení ukládat údaje.',
  policy: 'Zásady ochrany osobních údajů: {provider}',
  once: 'Načíst jednou',
  always: 'Povolit vždy: {name}',
};
