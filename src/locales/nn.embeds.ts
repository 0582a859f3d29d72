/** Norwegian Nynorsk. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ikkje lasta inn enno. Når det blir lasta inn, får {provider} vite IP-adressa di og at du er på denne sida, og kan lagre opplysningar på eininga di.',
  policy: 'Personvernerklæring for {provider}',
  once: 'Last inn éin gong',
  always: 'Tillat alltid {name}',
};
