/** Danish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Ikke indlæst endnu. Når det indlæses, får {provider} din IP-adresse og ser, at du er på denne side, og kan gemme data på din enhed.',
  policy: 'Privatlivspolitik for {provider}',
  once: 'Indlæs én gang',
  always: 'Tillad altid {name}',
};
