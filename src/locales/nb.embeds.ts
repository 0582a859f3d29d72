/** Norwegian Bokmål. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ikke lastet inn ennå. Når det lastes inn, får {provider} vite IP-adressen din og at du er på denne siden, og kan lagre opplysninger på enheten din.',
  policy: 'Personvernerklæring for {provider}',
  once: 'Last inn én gang',
  always: 'Tillat alltid {name}',
};
