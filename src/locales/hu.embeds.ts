/** Hungarian. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Még nincs betöltve. Betöltéskor {provider} megtudja az Ön IP-címét és azt, hogy ezen az oldalon jár, és adatokat tárolhat az eszközén.',
  policy: 'Adatkezelési tájékoztató: {provider}',
  once: 'Betöltés egyszer',
  always: 'Mindig engedélyezem: {name}',
};
