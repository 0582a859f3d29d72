/** Swedish. reviewed: machine, second reading 2026-11-26; not yet by a native speaker */
import type { EmbedMessages } from './messages.ts';

/** Texts of the placeholder of an embed. */
export const messages: EmbedMessages = {
  text: 'Inte inläst än. När det läses in får {provider} veta din IP-adress och att du är på den här sidan, och kan spara data på din enhet.',
  policy: 'Integritetspolicy för {provider}',
  once: 'Läs in en gång',
  always: 'Tillåt alltid {name}',
};
